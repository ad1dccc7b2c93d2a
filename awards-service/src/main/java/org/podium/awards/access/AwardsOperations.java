package org.podium.awards.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.HeldMembership;
import org.podium.kit.access.OpenOperations;

@ApplicationScoped
class AwardsOperations implements OpenOperations {
    @Override
    public List<String> of(CurrentUser user, List<HeldMembership> held) {
        Set<String> roles = new TreeSet<>();
        held.forEach(membership -> roles.add(membership.role()));
        List<String> operations = new ArrayList<>();
        if (user.has(Duties.UNIT) || roles.stream().anyMatch(Duties.SEE_ALL::contains)) {
            operations.addAll(List.of("explainAward", "listCertificates", "getCertificate"));
        }
        if (roles.contains(Duties.OFFICE)) {
            operations.addAll(List.of("openPublicNotice", "closePublicNotice"));
        }
        if (roles.contains(Duties.COMMITTEE)) {
            operations.addAll(List.of("decideTie", "confirmAwards", "nominateForTitle"));
        }
        if (roles.contains(Duties.AUTHORITY)) {
            operations.add("recordVerification");
        }
        return operations;
    }
}
