package org.podium.registration.insurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Registration.Column;
import org.podium.rulebook.Registration.Insurance;
import org.podium.rulebook.Registration.Validity;
import org.podium.rulebook.Text;
import org.podium.rulebook.calendar.ContestDays;
import org.podium.rulebook.eligibility.DocumentState;

/**
 * How the insurance of one person stands.
 *
 * @param missing fields and the document that are still to come, and fields whose day does not cover the contest, by their names
 */
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
     * What is known of it.
     *
     * @param said what the unit wrote, by the fields of the rule; empty where it wrote nothing
     * @param proof state of the scan; absent where none came
     */
    record Known(
            Map<String, String> said,
            Optional<DocumentState> proof,
            @Nullable String waiver) {}

    /**
     * What it is held against.
     *
     * @param due last day on which proof is wanted, whole; absent while it is not announced
     * @param contest the days that it covers; absent while none is announced, and then any do
     */
    record Days(@Nullable LocalDate due, @Nullable ContestDays contest) {}

    static InsuranceState of(Insurance rule, Known known, Days days) {
        if (known.waiver() != null) {
            return new InsuranceState(
                    State.WAIVED, List.of(), new Text("免予提供：" + known.waiver(), "not asked: " + known.waiver()));
        }
        List<String> missing = new ArrayList<>(rule.fields().stream()
                .map(Column::name)
                .filter(name -> known.said().getOrDefault(name, "").isBlank())
                .toList());
        String document = rule.document();
        if (document != null
                && known.proof().filter(DocumentState.ACCEPTED::equals).isEmpty()) {
            missing.add(document);
        }
        List<String> uncovered = uncovered(rule.validity(), known.said(), days.contest());
        if (missing.isEmpty() && uncovered.isEmpty()) {
            return new InsuranceState(State.PROVEN, List.of(), new Text("保险证明已收到", "proof of insurance is there"));
        }
        List<String> open = Stream.concat(missing.stream(), uncovered.stream()).toList();
        LocalDate due = days.due();
        String byZh = due == null ? "" : "（" + due + "）";
        String byEn = due == null ? "" : ", by " + due;
        if (known.said().isEmpty() && known.proof().isEmpty()) {
            return new InsuranceState(
                    State.MISSING, open, new Text("保险证明待提交" + byZh, "proof of insurance is to be sent" + byEn));
        }
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (!missing.isEmpty()) {
            zh.add("保险证明尚缺：" + String.join("、", missing));
            en.add("proof of insurance lacks: " + String.join(", ", missing));
        }
        ContestDays contest = days.contest();
        if (contest != null && !uncovered.isEmpty()) {
            zh.add("保险未覆盖比赛日期 " + contest.first() + " 至 " + contest.last() + "：" + String.join("、", uncovered));
            en.add("the insurance does not cover the contest, " + contest.first() + " to " + contest.last() + ": "
                    + String.join(", ", uncovered));
        }
        return new InsuranceState(
                State.INCOMPLETE, open, new Text(String.join("；", zh) + byZh, String.join("; ", en) + byEn));
    }

    /** Fields whose day is too late to begin or too early to end; one that is empty is missing, and no more than that. */
    private static List<String> uncovered(
            @Nullable Validity validity, Map<String, String> said, @Nullable ContestDays contest) {
        if (validity == null || contest == null) {
            return List.of();
        }
        LocalDate from = InsuranceCheck.day(said.get(validity.from())).orElse(LocalDate.MIN);
        LocalDate to = InsuranceCheck.day(said.get(validity.to())).orElse(LocalDate.MAX);
        List<String> names = new ArrayList<>();
        if (from.isAfter(contest.first())) {
            names.add(validity.from());
        }
        if (to.isBefore(contest.last())) {
            names.add(validity.to());
        }
        return names;
    }
}
