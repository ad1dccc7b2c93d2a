package org.podium.awards.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Awards implements PanacheRepositoryBase<Award, UUID> {

    /** What the pool leads to now. */
    List<Award> currentOf(UUID pool) {
        return list("pool = ?1 and status not in ?2 order by id", pool, AwardStatus.PAST);
    }

    boolean anyConfirmed(Collection<UUID> pools) {
        return count("pool in ?1 and status = ?2", pools, AwardStatus.CONFIRMED) > 0;
    }

    /** What all pools of the contest lead to now. */
    List<Award> currentIn(UUID contest) {
        return list("contest = ?1 and pool is not null and status not in ?2 order by id", contest, AwardStatus.PAST);
    }

    /** What units have been given for the whole contest. */
    List<Award> discretionaryOf(UUID contest) {
        return list("contest = ?1 and pool is null and status not in ?2 order by id", contest, AwardStatus.PAST);
    }

    /**
     * Puts every noticeable award of the contest under the notice, in one statement; what hangs on an answer of the
     * authority comes in a later one.
     *
     * @return how many
     */
    public int putUnder(UUID notice, UUID contest) {
        return update(
                "status = ?1, notice = ?2, version = version + 1"
                        + " where contest = ?3 and status in ?4 and awaitsVerification = false",
                AwardStatus.NOTICED,
                notice,
                contest,
                AwardStatus.NOTICEABLE);
    }

    public long noticeable(UUID contest) {
        return count("contest = ?1 and status in ?2 and awaitsVerification = false", contest, AwardStatus.NOTICEABLE);
    }

    /** What a notice shows and nobody has confirmed yet. */
    public List<Award> under(UUID notice) {
        return list("notice = ?1 and status = ?2 order by id", notice, AwardStatus.NOTICED);
    }

    /** The next ones of a notice that still wait for their confirmation. */
    public List<Award> toConfirm(UUID notice, int most) {
        return find("notice = ?1 and status = ?2 order by id", notice, AwardStatus.NOTICED)
                .page(0, most)
                .list();
    }

    /** Awards that fell away and of which nobody was told yet. */
    public List<Award> lapsedUntold(UUID contest, int most) {
        return find("contest = ?1 and status = ?2 and confirmation is null order by id", contest, AwardStatus.LAPSED)
                .page(0, most)
                .list();
    }

    public long ofNotice(UUID notice) {
        return count("notice", notice);
    }
}
