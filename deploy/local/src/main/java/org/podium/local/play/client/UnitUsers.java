package org.podium.local.play.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Locale;
import org.podium.local.play.pack.Unit;

/** One user for each unit of a package. */
public final class UnitUsers {
    private final RealmUsers realm;

    public UnitUsers(RealmUsers realm) {
        this.realm = realm;
    }

    public static String nameOf(String uscc) {
        return "unit-" + uscc.toLowerCase(Locale.ROOT);
    }

    public void make(Collection<Unit> units) {
        ArrayNode users = Api.JSON.createArrayNode();
        for (Unit unit : units) {
            ObjectNode user = RealmUsers.user(nameOf(unit.uscc()), "unit");
            user.put("firstName", unit.name()).put("lastName", unit.uscc());
            user.putObject("attributes").putArray("unit").add(unit.uscc());
            users.add(user);
        }
        realm.add(users);
    }
}
