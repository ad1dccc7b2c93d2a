package org.podium.notification.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.HeldMembership;
import org.podium.kit.access.OpenOperations;
import org.podium.kit.access.Reach;

@ApplicationScoped
class NotificationOperations implements OpenOperations {
    @Override
    public List<String> of(CurrentUser user, List<HeldMembership> held) {
        List<String> operations = new ArrayList<>();
        boolean all =
                held.stream().anyMatch(membership -> MayRead.ALL.contains(membership.role()) && whole(membership));
        if (all || (user.has("unit") && user.unit() != null)) {
            operations.addAll(List.of("listMessages", "getMessage"));
        }
        if (all) {
            operations.addAll(List.of("listDeliveries", "getDelivery"));
        }
        if (held.stream().anyMatch(membership -> membership.role().equals("office") && whole(membership))) {
            operations.addAll(List.of("retryDelivery", "retryFailedDeliveries"));
        }
        return operations;
    }

    private static boolean whole(HeldMembership membership) {
        return membership.reach().covers(Reach.CONTEST);
    }
}
