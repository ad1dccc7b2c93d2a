package org.podium.scoring.pool;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.podium.scoring.entry.KnownEntry;
import org.podium.scoring.entry.Person;

/** An entry in a pool: its persons as they were when the pool began, their names and unit as registration last told them. */
@Entity
@Table(name = "pool_entry")
@IdClass(PoolEntry.Key.class)
public class PoolEntry {
    public record Key(UUID poolId, UUID entryId) {}

    @Id
    private UUID poolId;

    @Id
    private UUID entryId;

    private String reference;
    private String unitUscc;
    private String legalUscc;
    private String unitName;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Person> competitors;

    @Enumerated(EnumType.STRING)
    private Standing status;

    /** Of one that was disqualified before it had a code: why, and by whom. */
    private @Nullable String disqualifiedBecause;

    private @Nullable String disqualifiedBy;

    protected PoolEntry() {}

    public PoolEntry(UUID poolId, KnownEntry entry, Standing status) {
        this.poolId = poolId;
        this.entryId = entry.id();
        this.status = status;
        retell(entry);
    }

    /** Whether it is still the same people, however their names are spelt now. */
    boolean sameTeam(KnownEntry entry) {
        return Set.copyOf(persons())
                .equals(entry.competitors().stream().map(Person::personId).collect(Collectors.toSet()));
    }

    /** Changes who stands here, not the place in the pool. */
    final void retell(KnownEntry entry) {
        reference = entry.reference();
        unitUscc = entry.unitUscc();
        legalUscc = entry.legalUscc();
        unitName = entry.unitName();
        competitors = entry.competitors();
    }

    /** Its penalty waits for the code under which it is given. */
    void disqualify(String because, String by) {
        disqualifiedBecause = because;
        disqualifiedBy = by;
    }

    /** What waits for its code; empty where nothing does. */
    public Optional<EntryDisqualified> disqualified(Pool pool) {
        return disqualifiedBecause == null || disqualifiedBy == null
                ? Optional.empty()
                : Optional.of(new EntryDisqualified(pool, entryId, disqualifiedBecause, disqualifiedBy));
    }

    public void leave() {
        status = Standing.LEFT;
    }

    /** As the entry is now, not as it left. */
    public void comeBack(KnownEntry entry) {
        retell(entry);
        status = Standing.IN;
    }

    public UUID poolId() {
        return poolId;
    }

    public UUID entryId() {
        return entryId;
    }

    public String reference() {
        return reference;
    }

    public String unitUscc() {
        return unitUscc;
    }

    public String legalUscc() {
        return legalUscc;
    }

    public String unitName() {
        return unitName;
    }

    public List<Person> competitors() {
        return competitors;
    }

    public List<UUID> persons() {
        return competitors.stream().map(Person::personId).toList();
    }

    public Standing status() {
        return status;
    }

    public boolean in() {
        return status == Standing.IN;
    }
}
