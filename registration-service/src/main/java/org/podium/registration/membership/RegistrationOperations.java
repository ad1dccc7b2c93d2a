package org.podium.registration.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.HeldMembership;
import org.podium.kit.access.OpenOperations;

@ApplicationScoped
class RegistrationOperations implements OpenOperations {
    @Override
    public List<String> of(CurrentUser user, List<HeldMembership> held) {
        List<String> operations = new ArrayList<>();
        if (user.has("unit") && user.unit() != null) {
            operations.addAll(List.of(
                    "putUnit",
                    "confirmParent",
                    "createEntry",
                    "correctEntry",
                    "putDocument",
                    "submitEntry",
                    "withdrawEntry",
                    "requestSubstitution",
                    "withdrawSubstitution",
                    "fulfilDuty",
                    "getUnitDuties",
                    "listTasks",
                    "issueAccountCode",
                    "listEntries"));
        }
        if (user.has("competitor")) {
            operations.addAll(List.of("linkAccount", "listMyEntries", "getMyDocument", "exportMyData"));
        }
        if (user.has("office")) {
            operations.addAll(List.of("publishContest", "loadCalendar"));
        }
        if (held.stream().anyMatch(membership -> membership.role().equals("office"))) {
            operations.addAll(List.of(
                    "amendContest",
                    "confirmParent",
                    "setContestClock",
                    "deleteContest",
                    "grantMembership",
                    "reviewEntry",
                    "disqualifyEntry",
                    "correctNumber",
                    "decideSubstitution",
                    "discloseNumber",
                    "disclosePhones",
                    "listDuties",
                    "listTasks"));
        }
        if (!operations.contains("listEntries") && Access.reads(held)) {
            operations.add("listEntries");
        }
        return operations;
    }
}
