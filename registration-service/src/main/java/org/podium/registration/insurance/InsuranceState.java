package org.podium.registration.insurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Registration.Column;
import org.podium.rulebook.Registration.Insurance;
import org.podium.rulebook.Text;
import org.podium.rulebook.eligibility.DocumentState;

/** How the insurance of one person stands. @param missing fields and the document that are still to come, by their names */
public record InsuranceState(State state, List<String> missing, Text sentence) {
    /** Whether proof is there, or none is asked. Nothing of it keeps anybody out by itself: a person at the door decides. */
    public enum State {
        MISSING,
        INCOMPLETE,
        PROVEN,
        WAIVED;

        boolean open() {
            return this == MISSING || this == INCOMPLETE;
        }
    }

    /**
     * @param said what the unit wrote, by the fields of the rule; empty where it wrote nothing
     * @param proof state of the scan; absent where none came
     * @param due last day, whole; absent while it is not announced
     */
    static InsuranceState of(
            Insurance rule,
            Map<String, String> said,
            Optional<DocumentState> proof,
            @Nullable String waiver,
            @Nullable LocalDate due) {
        if (waiver != null) {
            return new InsuranceState(State.WAIVED, List.of(), new Text("免予提供：" + waiver, "not asked: " + waiver));
        }
        List<String> missing = new ArrayList<>(rule.fields().stream()
                .map(Column::name)
                .filter(name -> said.getOrDefault(name, "").isBlank())
                .toList());
        String document = rule.document();
        if (document != null && proof.filter(DocumentState.ACCEPTED::equals).isEmpty()) {
            missing.add(document);
        }
        if (missing.isEmpty()) {
            return new InsuranceState(State.PROVEN, List.of(), new Text("保险证明已收到", "proof of insurance is there"));
        }
        State state = said.isEmpty() && proof.isEmpty() ? State.MISSING : State.INCOMPLETE;
        return new InsuranceState(
                state,
                List.copyOf(missing),
                new Text(
                        (state == State.MISSING ? "保险证明待提交" : "保险证明尚缺：" + String.join("、", missing))
                                + (due == null ? "" : "（" + due + "）"),
                        (state == State.MISSING
                                        ? "proof of insurance is to be sent"
                                        : "proof of insurance lacks: " + String.join(", ", missing))
                                + (due == null ? "" : ", by " + due)));
    }
}
