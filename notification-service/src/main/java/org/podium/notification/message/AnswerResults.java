package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.kit.event.EventRejected;
import org.podium.kit.event.ParentUnknown;
import org.podium.notification.contact.EntryContacts;
import org.podium.notification.contact.Party;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.Contests;

/** A published result is told to each unit and competitor in it, each the own part only. */
@ApplicationScoped
public class AnswerResults implements EventHandler<ResultEvent.Published> {
    private final Contests contests;
    private final EntryContacts contacts;
    private final ResultParts parts;
    private final Outbound outbound;
    private final Links links;

    AnswerResults(
            Contests contests, EntryContacts contacts, ResultParts parts, Outbound outbound, PublicAddress address) {
        this.contests = contests;
        this.contacts = contacts;
        this.parts = parts;
        this.outbound = outbound;
        this.links = Links.of(address);
    }

    @Override
    public Set<String> types() {
        return Set.of("scoring.result-published.v1");
    }

    @Override
    public Class<ResultEvent.Published> payload() {
        return ResultEvent.Published.class;
    }

    @Override
    public void on(EventEnvelope envelope, ResultEvent.Published published) {
        contests.toldOf(published.contestId()).ifPresent(contest -> answer(envelope, contest, published));
        parts.forget(published.poolId(), published.version());
    }

    private void answer(EventEnvelope envelope, Contest contest, ResultEvent.Published published) {
        List<ResultEvent.Row> rows = parts.rowsOf(published.poolId(), published.version());
        if (rows.size() != published.rows()) {
            throw new EventRejected(
                    "the manifest names %d rows, its parts hold %d".formatted(published.rows(), rows.size()));
        }
        Map<UUID, Party> parties =
                contacts.of(rows.stream().map(ResultEvent.Row::entryId).toList());
        rows.stream()
                .map(ResultEvent.Row::entryId)
                .filter(entry -> !parties.containsKey(entry))
                .findFirst()
                .ifPresent(entry -> {
                    throw new ParentUnknown(AnswerEntries.TOPIC, entry.toString());
                });
        outbound.post(envelope, contest, null, ResultLetters.write(published, rows, parties, contest.rules(), links));
    }
}
