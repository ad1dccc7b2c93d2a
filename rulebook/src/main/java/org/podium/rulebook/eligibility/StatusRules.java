package org.podium.rulebook.eligibility;

import java.time.LocalDate;
import java.util.Map;
import org.podium.rulebook.EligibilityRule.AgeRange;
import org.podium.rulebook.EligibilityRule.FullTimeStudent;
import org.podium.rulebook.EligibilityRule.NotFullTimeStudent;
import org.podium.rulebook.EligibilityRule.RelatedWork;

/** Rules about what a person does: studies or works. */
final class StatusRules {

    private static final String FULL_TIME = "FULL_TIME";

    private StatusRules() {}

    static Finding fullTime(FullTimeStudent rule, CompetitorFacts person) {
        Map<String, String> facts = Map.of("enrolment", person.enrolment(), "school", person.school());
        if (!person.enrolment().equals(FULL_TIME)) {
            return Eligibility.finding(
                    rule,
                    Verdict.FAIL,
                    person.person(),
                    facts,
                    "该选手不是全日制在籍学生",
                    "the person is not enrolled as a full-time student");
        }
        if (!rule.schools().isEmpty() && person.school().isEmpty()) {
            return Eligibility.finding(
                    rule, Verdict.NEEDS_EVIDENCE, person.person(), facts, "未填院校类型", "the kind of school is not given");
        }
        boolean accepted = rule.schools().isEmpty() || rule.schools().contains(person.school());
        return Eligibility.finding(
                rule,
                accepted ? Verdict.PASS : Verdict.FAIL,
                person.person(),
                facts,
                accepted ? "该选手是全日制在籍学生" : "院校类型 " + person.school() + " 不在参赛范围内",
                accepted
                        ? "the person is enrolled as a full-time student"
                        : "schools of kind " + person.school() + " are not admitted");
    }

    static Finding notFullTime(NotFullTimeStudent rule, CompetitorFacts person) {
        boolean student = person.enrolment().equals(FULL_TIME);
        return Eligibility.finding(
                rule,
                student ? Verdict.FAIL : Verdict.PASS,
                person.person(),
                Map.of("enrolment", person.enrolment()),
                student ? "该选手有全日制学籍，不能报本组" : "该选手没有全日制学籍",
                student ? "a full-time student cannot enter this division" : "the person is not a full-time student");
    }

    /** In full years at the test date, as the identity number tells the birth. */
    static Finding age(AgeRange rule, CompetitorFacts person, LocalDate testDate) {
        int years = testDate.getYear() - person.born().getYear();
        int age = person.born().plusYears(years).isAfter(testDate) ? years - 1 : years;
        Integer min = rule.min();
        Integer max = rule.max();
        boolean fits = (min == null || age >= min) && (max == null || age <= max);
        return Eligibility.finding(
                rule,
                fits ? Verdict.PASS : Verdict.FAIL,
                person.person(),
                Map.of("age", Integer.toString(age), "testDate", testDate.toString()),
                "至 %s 年满 %d 周岁，%s年龄要求".formatted(testDate, age, fits ? "符合" : "不符合"),
                "%d years old on %s, which %s the range asked for"
                        .formatted(age, testDate, fits ? "is in" : "is not in"));
    }

    /** Years are full on their very day; 29 February plus a year is 28 February. */
    static Finding relatedWork(RelatedWork rule, CompetitorFacts person, LocalDate testDate) {
        LocalDate since = person.occupationSince();
        boolean declared = Boolean.TRUE.equals(person.relatedWork());
        Map<String, String> facts = Map.of(
                "occupationSince", since == null ? "" : since.toString(),
                "relatedWork", Boolean.toString(declared),
                "testDate", testDate.toString(),
                "years", Integer.toString(rule.years()));
        if (rule.years() > 0 && since == null) {
            return Eligibility.finding(
                    rule,
                    Verdict.NEEDS_EVIDENCE,
                    person.person(),
                    facts,
                    "未填从业起始日期，需满 %d 年".formatted(rule.years()),
                    "the first day in the occupation is not given; %d full years are asked".formatted(rule.years()));
        }
        boolean served = since != null && !since.plusYears(rule.years()).isAfter(testDate);
        boolean passes = rule.years() > 0 ? served : served || declared;
        return Eligibility.finding(
                rule,
                passes ? Verdict.PASS : Verdict.FAIL,
                person.person(),
                facts,
                passes ? "从业经历符合要求" : "至 %s 的相关从业经历不符合要求".formatted(testDate),
                passes
                        ? "the related work fulfils what is asked"
                        : "the related work up to %s does not fulfil what is asked".formatted(testDate));
    }
}
