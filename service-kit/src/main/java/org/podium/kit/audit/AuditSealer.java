package org.podium.kit.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.podium.kit.ServiceIdentity;
import org.podium.kit.audit.AuditBlock.Sealed;
import org.podium.kit.audit.AuditChains.Head;
import org.podium.kit.audit.AuditChains.Kept;
import org.podium.kit.crypto.Keys;
import org.podium.kit.json.EventJson;

/**
 * Puts what has been committed into blocks: each holds the digests of its entries and the hash of the block before, and is
 * signed. Entries are written without any of this, so no writer waits for another; the price is that the last seconds of a
 * trail are not sealed yet. One instance of a service seals at a time (advisory lock), whichever comes first.
 */
@ApplicationScoped
class AuditSealer {
    private static final int MOST = 500;

    private final AuditChains chains;
    private final Keys keys;
    private final EventJson json;
    private final ServiceIdentity service;
    private final Clock clock;
    private final AtomicLong unsealed = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();

    AuditSealer(
            AuditChains chains,
            Keys keys,
            EventJson json,
            ServiceIdentity service,
            Clock clock,
            MeterRegistry metrics) {
        this.chains = chains;
        this.keys = keys;
        this.json = json;
        this.service = service;
        this.clock = clock;
        metrics.gauge("podium.audit.unsealed", unsealed);
        metrics.gauge("podium.audit.oldest.seconds", oldestSeconds);
    }

    @Scheduled(
            every = "${podium.audit.seal-every:5s}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void seal() {
        for (UUID chain : QuarkusTransaction.requiringNew().call(chains::open)) {
            boolean more = true;
            while (more) {
                more = QuarkusTransaction.requiringNew().call(() -> sealNext(chain));
            }
        }
        AuditChains.Waiting waiting = QuarkusTransaction.requiringNew().call(chains::waiting);
        unsealed.set(waiting.count());
        Instant oldest = waiting.oldest();
        oldestSeconds.set(
                oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds());
    }

    /** @return whether there is more to seal */
    private boolean sealNext(UUID chain) {
        if (!chains.claim()) {
            return false;
        }
        if (chains.forgotten(chain)) {
            chains.delete(chain); // written in a transaction that ran beside the one that forgot
            return false;
        }
        List<Kept> entries = chains.unsealed(chain, MOST);
        if (entries.isEmpty()) {
            return false;
        }
        Head head = chains.head(chain).orElse(null);
        long number = head == null ? 1 : head.number() + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String statement = json.write(new AuditBlock.Statement(
                AuditBlock.Statement.FORM,
                service.name(),
                chain,
                number,
                head == null ? null : head.hash(),
                now,
                entries.stream()
                        .map(entry -> Sealed.of(entry.id(), entry.statement()))
                        .toList()));
        Keys.Signature signature = keys.sign(statement.getBytes(StandardCharsets.UTF_8));
        AuditBlock block =
                new AuditBlock(statement, AuditBlock.digestOf(statement), signature.key(), signature.bytes());
        chains.append(chain, number, block, now, entries.stream().map(Kept::id).toList());
        return entries.size() == MOST;
    }
}
