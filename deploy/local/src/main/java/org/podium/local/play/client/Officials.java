package org.podium.local.play.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** Users with a duty in one region, made in the realm beside its sample users. */
public final class Officials {
    private final RealmUsers realm;

    public Officials(RealmUsers realm) {
        this.realm = realm;
    }

    /** @param role of the realm; @param region six digits of GB/T 2260 */
    public record Official(String name, String role, String region) {}

    public void make(Collection<Official> officials) {
        ArrayNode users = Api.JSON.createArrayNode();
        for (Official official : officials) {
            ObjectNode user = RealmUsers.user(official.name(), official.role());
            user.put("firstName", official.role()).put("lastName", official.region());
            user.putObject("attributes").putArray("region").add(official.region());
            users.add(user);
        }
        if (!users.isEmpty()) {
            realm.add(users);
        }
    }
}
