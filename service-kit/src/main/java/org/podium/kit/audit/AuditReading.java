package org.podium.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.audit.AuditBlock.Sealed;
import org.podium.kit.audit.AuditChains.Kept;
import org.podium.kit.audit.AuditChains.NumberedBlock;
import org.podium.kit.crypto.Keys;
import org.podium.kit.json.EventJson;
import org.podium.kit.json.JsonDoesNotFit;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;

/** What may be read of a chain: its entries, its blocks, and whether they still fit together. */
@ApplicationScoped
class AuditReading {
    private static final int BLOCKS_AT_ONCE = 20;

    private final AuditChains chains;
    private final Keys keys;
    private final EventJson json;

    AuditReading(AuditChains chains, Keys keys, EventJson json) {
        this.chains = chains;
        this.keys = keys;
        this.json = json;
    }

    /**
     * @param sealed false in the first seconds
     * @param statement the text that was written, of which everything here is a part; its digest stands in a block
     */
    @Schema(name = "AuditEntry")
    record Entry(
            UUID id,
            @Nullable UUID contestId,
            Instant at,
            String action,
            String about,
            String subject,
            String username,
            List<String> roles,
            Map<String, ?> facts,
            boolean sealed,
            String statement) {}

    /**
     * @param statement JSON with service, chain, number, previous (hash of the block before), sealedAt and entries (id and
     *     SHA-256 of the statement, each)
     * @param hash SHA-256 of the statement, hexadecimal
     * @param keyId key of audit-keys
     * @param signature Ed25519 over the statement, base64url
     */
    @Schema(name = "AuditBlock")
    record Block(
            long number,
            Instant sealedAt,
            int entries,
            String statement,
            String hash,
            String keyId,
            String signature) {}

    /**
     * @param intact no faults
     * @param unsealed entries too young for a block
     * @param head hash of the last block: who keeps it sees later whether anything was cut off behind it
     */
    @Schema(name = "AuditVerification")
    record Verification(
            boolean intact,
            long blocks,
            int sealed,
            int unsealed,
            @Nullable String head,
            List<ChainCheck.Found> faults) {}

    @Transactional
    RestResponse<Page<Entry>> entries(UUID chain, AuditChains.Filter filter, PageRequest page, UriInfo uri) {
        return Pages.answer(
                Page.of(chains.page(chain, filter, page), page, kept -> Cursor.of(kept.id()), this::entry), uri);
    }

    @Transactional
    RestResponse<Page<Block>> blocks(UUID chain, PageRequest page, UriInfo uri) {
        Cursor after = page.after();
        List<NumberedBlock> rows = chains.blocks(chain, after == null ? 0 : after.number(0), page.fetch());
        return Pages.answer(Page.of(rows, page, row -> Cursor.of(row.number()), this::block), uri);
    }

    /** Reads the whole chain. What claims to be sealed is asked first, so that a block sealed meanwhile is no fault. */
    @Transactional
    Verification verify(UUID chain) {
        Map<UUID, Boolean> all = chains.all(chain);
        Set<UUID> claimed = all.keySet().stream().filter(id -> all.get(id)).collect(Collectors.toSet());
        ChainCheck check = new ChainCheck(chain, keys.verificationKeys());
        long number = 0;
        List<NumberedBlock> next = chains.blocks(chain, 0, BLOCKS_AT_ONCE);
        while (!next.isEmpty()) {
            next.forEach(row -> check(check, chain, row));
            number = next.getLast().number();
            next = chains.blocks(chain, number, BLOCKS_AT_ONCE);
        }
        check.claimed(claimed);
        return new Verification(
                check.found().isEmpty(),
                number,
                check.sealed(),
                all.size() - claimed.size(),
                chains.head(chain).map(AuditChains.Head::hash).orElse(null),
                check.found());
    }

    private void check(ChainCheck check, UUID chain, NumberedBlock row) {
        AuditBlock.Statement says;
        try {
            says = json.read(row.block().statement(), AuditBlock.Statement.class);
        } catch (JsonDoesNotFit changed) {
            check.unreadable(row.number(), row.block());
            return;
        }
        List<UUID> ids = says.entries().stream().map(Sealed::id).toList();
        check.block(row.number(), row.block(), says, chains.statements(chain, ids));
    }

    private Entry entry(Kept kept) {
        AuditStatement said = json.read(kept.statement(), AuditStatement.class);
        return new Entry(
                kept.id(),
                said.contest(),
                said.at(),
                said.action(),
                said.about(),
                said.subject(),
                said.username(),
                said.roles(),
                said.facts(),
                kept.sealed(),
                kept.statement());
    }

    private Block block(NumberedBlock row) {
        AuditBlock.Statement says = json.read(row.block().statement(), AuditBlock.Statement.class);
        return new Block(
                row.number(),
                says.sealedAt(),
                says.entries().size(),
                row.block().statement(),
                row.block().hash(),
                row.block().key(),
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(row.block().signature()));
    }
}
