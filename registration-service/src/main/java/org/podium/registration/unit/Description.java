package org.podium.registration.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.database.Database;
import org.podium.kit.event.Outbox;
import org.podium.kit.precondition.Expected;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.problem.Sentence;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.claim.Claims;
import org.podium.rulebook.identity.Check;
import org.podium.rulebook.identity.SocialCreditCode;

/**
 * Checks and keeps what a unit says about itself. That it belongs to a legal unit is a claim until that unit or an office
 * confirms it: it would use up the places of another (S2-16). What an office writes down itself is confirmed.
 */
@ApplicationScoped
public class Description {
    private static final Sentence NOT_AT_THE_TOP =
            new Sentence("上级须为法人单位，且本单位没有下级", "the legal unit stands at the top, and a branch has none of its own");

    private final Units units;
    private final Claims claims;
    private final Database database;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Audit audit;
    private final Event<UnitMoved> moved;
    private final Clock clock;

    public Description(
            Units units,
            Claims claims,
            Database database,
            Outbox outbox,
            CurrentUser user,
            Audit audit,
            Event<UnitMoved> moved,
            Clock clock) {
        this.units = units;
        this.claims = claims;
        this.database = database;
        this.outbox = outbox;
        this.user = user;
        this.audit = audit;
        this.moved = moved;
        this.clock = clock;
    }

    @Transactional
    Unit describe(String uscc, UnitResource.Described said, Expected expected) {
        String code = valid(uscc, "");
        String parent = said.parent() == null || said.parent().isBlank() ? null : valid(said.parent(), "/parent");
        alone(code, parent);
        Unit unit = units.findById(code, LockModeType.PESSIMISTIC_WRITE);
        if (unit == null) {
            expected.require(null);
            requireLegal(code, parent);
            Unit fresh = new Unit(
                    code,
                    said.name(),
                    said.kind(),
                    said.region(),
                    said.email(),
                    parent,
                    user.subject(),
                    clock.instant());
            vouch(fresh);
            units.persistAndFlush(fresh);
            record("unit-described", fresh);
            follow(code, fresh);
            return fresh;
        }
        if (same(unit, said, parent)) {
            return unit;
        }
        expected.require(unit.version());
        if (!Objects.equals(unit.parent(), parent)) {
            requireLegal(code, parent);
            if (claims.anyOf(unit.legalUscc())) {
                throw new ProblemException(RegistrationProblem.UNIT_PARENT_IN_USE);
            }
        }
        String before = unit.legalUscc();
        unit.describe(said.name(), said.kind(), said.region(), said.email(), parent, user.subject(), clock.instant());
        vouch(unit);
        units.flush();
        record("unit-described", unit);
        follow(before, unit);
        return unit;
    }

    /**
     * By the legal unit that is named, or by an office; confirmed twice is confirmed.
     *
     * @throws ProblemException 404 for everybody else, 409 where the unit already counts by itself, 412 where it names another
     *     one meanwhile
     */
    @Transactional
    Unit confirmParent(String uscc, @Nullable String ifMatch) {
        String named = units.parentOf(uscc).orElse(null);
        alone(uscc, named);
        Unit unit = units.findById(uscc, LockModeType.PESSIMISTIC_WRITE);
        String parent = unit == null ? null : unit.parent();
        if (unit == null || parent == null || (user.has("unit") && !parent.equals(user.unit()))) {
            throw new ProblemException(RegistrationProblem.UNIT_NOT_FOUND);
        }
        if (!unit.parentOpen()) {
            return unit;
        }
        Preconditions.requireMatch(ifMatch, unit.version());
        if (!parent.equals(named)) {
            throw new ProblemException(KitProblem.PRECONDITION_FAILED);
        }
        requireLegal(uscc, parent);
        if (claims.anyOf(uscc)) {
            throw new ProblemException(RegistrationProblem.UNIT_PARENT_IN_USE);
        }
        unit.confirmParent(user.subject(), clock.instant());
        units.flush();
        record("unit-parent-confirmed", unit);
        follow(uscc, unit);
        return unit;
    }

    /**
     * Beside nobody who links one of the two with another: each would find its own link allowed, and a branch would stand under
     * a branch. In one order, so that nobody waits in a circle.
     */
    private void alone(String uscc, @Nullable String parent) {
        Stream.of(uscc, Objects.requireNonNullElse(parent, uscc))
                .distinct()
                .sorted()
                .forEach(code -> database.oneByOne("unit/" + code));
    }

    private void vouch(Unit unit) {
        if (unit.parentOpen() && !user.has("unit")) {
            unit.confirmParent(user.subject(), clock.instant());
        }
    }

    /** What hangs on the legal unit goes with it. @param before the one that it counted as until now */
    private void follow(String before, Unit unit) {
        if (!unit.legalUscc().equals(before)) {
            moved.fire(new UnitMoved(unit.uscc()));
        }
    }

    /** For the audit, and for the services that write to the unit. */
    private void record(String action, Unit unit) {
        outbox.send(UnitDescribed.of(unit));
        String parent = unit.parent();
        audit.record(
                null,
                action,
                unit.uscc(),
                Map.of(
                        "name",
                        unit.name(),
                        "kind",
                        unit.kind().name(),
                        "region",
                        unit.region(),
                        "parent",
                        parent == null ? "" : parent,
                        "parentConfirmed",
                        parent != null && !unit.parentOpen()));
    }

    /** A legal unit has none above it, so that rolling up ends after one step. */
    private void requireLegal(String uscc, @Nullable String parent) {
        if (parent == null) {
            return;
        }
        Unit legal = units.findById(parent);
        boolean chained = parent.equals(uscc)
                || (legal != null && !legal.legalUscc().equals(parent))
                || units.anyBranchesOf(uscc);
        if (chained) {
            throw new ProblemException(RegistrationProblem.UNIT_PARENT_INVALID, NOT_AT_THE_TOP)
                    .withError("/parent", "legal-unit", NOT_AT_THE_TOP);
        }
    }

    private static String valid(String written, String pointer) {
        return switch (SocialCreditCode.check(written)) {
            case Check.Valid<SocialCreditCode> valid -> valid.value().code();
            case Check.Invalid<SocialCreditCode> invalid -> {
                Sentence why =
                        new Sentence(invalid.reason().zh(), invalid.reason().en());
                throw new ProblemException(RegistrationProblem.USCC_INVALID, why)
                        .withError(pointer, "GB 32100-2015", why);
            }
        };
    }

    private static boolean same(Unit unit, UnitResource.Described said, @Nullable String parent) {
        return unit.name().equals(said.name())
                && unit.kind() == said.kind()
                && unit.region().equals(said.region())
                && unit.email().equals(said.email())
                && Objects.equals(unit.parent(), parent);
    }
}
