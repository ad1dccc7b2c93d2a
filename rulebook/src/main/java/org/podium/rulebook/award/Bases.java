package org.podium.rulebook.award;

import org.podium.rulebook.AwardRule.Base;
import org.podium.rulebook.Rounding;
import org.podium.rulebook.Text;
import org.podium.rulebook.ranking.Status;

/** What shares are taken of, and the shares: in integers, since 0.35 × 180 has no exact binary form. */
final class Bases {

    private static final int HUNDRED = 100;

    private Bases() {}

    /** Who counts, by status. */
    static int count(Base base, PoolFacts pool) {
        return switch (base) {
            case QUALIFIED -> pool.qualified();
            case COMPETED ->
                (int) pool.entries().stream().filter(Bases::competed).count();
            case PERSONS -> persons(pool);
            case UNITS -> pool.units();
            case RANKED ->
                (int) pool.entries().stream()
                        .filter(e -> e.result().status() == Status.RANKED)
                        .count();
        };
    }

    /** Persons who competed, one by one; DNF and disqualified entries are among them. */
    static int persons(PoolFacts pool) {
        return (int) pool.entries().stream()
                .filter(Bases::competed)
                .flatMap(e -> e.competitors().stream())
                .filter(PoolFacts.Competitor::present)
                .count();
    }

    private static boolean competed(PoolFacts.Entry entry) {
        return entry.result().status() != Status.ABSENT;
    }

    /** {@code percent} of {@code base}, to whole places. */
    static int share(int base, int percent, Rounding rounding) {
        long exact = (long) base * percent;
        long rounded =
                switch (rounding) {
                    case FLOOR -> exact / HUNDRED;
                    case HALF_UP -> (exact + HUNDRED / 2) / HUNDRED;
                    case CEIL -> (exact + HUNDRED - 1) / HUNDRED;
                };
        return Math.toIntExact(rounded);
    }

    static Text label(Base base) {
        return switch (base) {
            case QUALIFIED -> new Text("入围队数", "entries that qualified");
            case COMPETED -> new Text("实际参赛队数", "entries that competed");
            case PERSONS -> new Text("实际参赛人数", "persons who competed");
            case UNITS -> new Text("参赛单位数", "units that took part");
            case RANKED -> new Text("有名次队数", "ranked entries");
        };
    }

    static Text label(Rounding rounding) {
        return switch (rounding) {
            case FLOOR -> new Text("舍去小数", "rounded down");
            case HALF_UP -> new Text("四舍五入", "rounded half-up");
            case CEIL -> new Text("进一取整", "rounded up");
        };
    }
}
