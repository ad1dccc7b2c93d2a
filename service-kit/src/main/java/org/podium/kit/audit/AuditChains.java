package org.podium.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Database;
import org.podium.kit.paging.PageRequest;

/** The tables of the trail: entries, those that are not sealed yet, and the blocks of each chain. */
@ApplicationScoped
class AuditChains {
    /** one sealer per database works at a time; the number only has to be the same in every instance */
    private static final long SEALER_LOCK = 0x706f6469756d02L;

    private final Database database;

    AuditChains(Database database) {
        this.database = database;
    }

    /** An entry as it is kept. */
    record Kept(UUID id, String statement, boolean sealed) {}

    /** Which entries; null: any. */
    record Filter(
            @Nullable String action,
            @Nullable String about,
            @Nullable String subject) {}

    /** Until the end of this transaction nobody else seals; false: somebody else does. */
    boolean claim() {
        return database.first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), SEALER_LOCK)
                .orElse(false);
    }

    /** Chains with entries that are not sealed. */
    List<UUID> open() {
        return database.query(
                "select distinct r.chain from audit_open o join audit_record r on r.id = o.record_id",
                row -> row.getObject(1, UUID.class));
    }

    /** What has been committed to the chain and is in no block, the oldest first. */
    List<Kept> unsealed(UUID chain, int limit) {
        return database.query(
                "select r.id, r.statement, false as sealed"
                        + " from audit_open o join audit_record r on r.id = o.record_id where r.chain = ?"
                        + " order by r.at, r.id limit ?",
                AuditChains::kept,
                chain,
                limit);
    }

    void append(UUID chain, long number, AuditBlock block, Instant at, Collection<UUID> entries) {
        database.update("""
                insert into audit_block (chain, number, statement, hash, key_id, signature, sealed_at)
                values (?, ?, ?, ?, ?, ?, ?)""", chain, number, block.statement(), block.hash(), block.key(), block.signature(), at);
        database.update("delete from audit_open where record_id = any(?)", (Object) entries.toArray(UUID[]::new));
    }

    /** The last block's number and hash. */
    record Head(long number, String hash) {}

    Optional<Head> head(UUID chain) {
        return database.first(
                "select number, hash from audit_block where chain = ? order by number desc limit 1",
                row -> new Head(row.getLong("number"), row.getString("hash")),
                chain);
    }

    /** Blocks after this number, in their order. */
    List<NumberedBlock> blocks(UUID chain, long after, int limit) {
        return database.query(
                "select number, statement, hash, key_id, signature from audit_block where chain = ? and number > ?"
                        + " order by number limit ?",
                row -> new NumberedBlock(
                        row.getLong("number"),
                        new AuditBlock(
                                row.getString("statement"),
                                row.getString("hash"),
                                row.getString("key_id"),
                                row.getBytes("signature"))),
                chain,
                after,
                limit);
    }

    record NumberedBlock(long number, AuditBlock block) {}

    List<Kept> page(UUID chain, Filter filter, PageRequest page) {
        return database.query(
                "select r.id, r.statement, o.record_id is null as sealed"
                        + " from audit_record r left join audit_open o on o.record_id = r.id where r.chain = ?"
                        + " and r.id > ? and r.action = coalesce(?, r.action) and r.about = coalesce(?, r.about)"
                        + " and r.subject = coalesce(?, r.subject) order by r.id limit ?",
                AuditChains::kept,
                chain,
                page.afterId(),
                filter.action(),
                filter.about(),
                filter.subject(),
                page.fetch());
    }

    /** Statements by id, as far as they are there and of this chain. */
    Map<UUID, String> statements(UUID chain, Collection<UUID> ids) {
        return database
                .query(
                        "select r.id, r.statement from audit_record r where r.chain = ? and r.id = any(?)",
                        row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
                        chain,
                        ids.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Ids of all entries of the chain, and whether they claim to be sealed. */
    Map<UUID, Boolean> all(UUID chain) {
        return database
                .query(
                        "select r.id, o.record_id is null as sealed from audit_record r"
                                + " left join audit_open o on o.record_id = r.id where r.chain = ?",
                        row -> Map.entry(row.getObject("id", UUID.class), row.getBoolean("sealed")),
                        chain)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was there of a chain before it was deleted. */
    record Gone(int entries, int blocks, String head) {}

    boolean forgotten(UUID chain) {
        return !database.query("select 1 from audit_forgotten where contest = ?", row -> 1, chain)
                .isEmpty();
    }

    /** The one way past the triggers: the setting names the contest until the end of the transaction. */
    Gone delete(UUID contest) {
        String head = head(contest).map(Head::hash).orElse("");
        forgets(contest.toString());
        database.update(
                "delete from audit_open where record_id in (select id from audit_record where contest = ?)", contest);
        int entries = database.update("delete from audit_record where contest = ?", contest);
        int blocks = database.update("delete from audit_block where chain = ?", contest);
        forgets("");
        return new Gone(entries, blocks, head);
    }

    private void forgets(String contest) {
        database.query("select set_config('podium.forgets', ?, true)", row -> row.getString(1), contest);
    }

    /** How many entries wait for their seal, and since when the oldest does. */
    record Waiting(long count, @Nullable Instant oldest) {}

    Waiting waiting() {
        return database.query(
                        "select count(*), min(r.at) as oldest from audit_open o join audit_record r on r.id = o.record_id",
                        row -> new Waiting(row.getLong(1), Database.instantOrNull(row, "oldest")))
                .getFirst();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getObject("id", UUID.class), row.getString("statement"), row.getBoolean("sealed"));
    }
}
