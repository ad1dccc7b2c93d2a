package org.podium.registration.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.podium.kit.crypto.Keys;
import org.podium.kit.time.Ids;

/** Keeps the bytes of scans, whoever they belong to: a file goes when the transaction that made it useless has committed. */
@ApplicationScoped
public class Scans {
    private final Blobs blobs;
    private final Keys keys;
    private final TransactionSynchronizationRegistry transaction;

    public Scans(Blobs blobs, Keys keys, TransactionSynchronizationRegistry transaction) {
        this.blobs = blobs;
        this.keys = keys;
        this.transaction = transaction;
    }

    /** Where the bytes lie, and their keyed digest. */
    public record Stored(UUID blob, String digest) {}

    public String digest(byte[] content) {
        return keys.digest("scan", content);
    }

    /** Complete before its row exists; gone again where that row never comes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Stored keep(byte[] content) {
        UUID blob = Ids.next();
        blobs.write(blob, content);
        after(Status.STATUS_ROLLEDBACK, blob);
        return new Stored(blob, digest(content));
    }

    /** No row names it any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void drop(UUID blob) {
        after(Status.STATUS_COMMITTED, blob);
    }

    public byte[] content(UUID blob) {
        return blobs.read(blob);
    }

    private void after(int outcome, UUID blob) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // only the outcome matters
            }

            @Override
            public void afterCompletion(int status) {
                if (status == outcome) {
                    blobs.delete(blob);
                }
            }
        });
    }
}
