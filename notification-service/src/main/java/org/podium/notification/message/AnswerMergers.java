package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.kit.event.ParentUnknown;
import org.podium.notification.contact.EntryContacts;
import org.podium.notification.contact.Party;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.Contests;

/**
 * Whoever competes in one of two pools that were announced to be held together learns that they are not (S1-28). Of a
 * merger that is done there is nothing more to say: the announcement has said what follows from it.
 */
@ApplicationScoped
public class AnswerMergers implements EventHandler<MergerEvent> {
    private final Contests contests;
    private final EntryContacts contacts;
    private final Outbound outbound;

    AnswerMergers(Contests contests, EntryContacts contacts, Outbound outbound) {
        this.contests = contests;
        this.contacts = contacts;
        this.outbound = outbound;
    }

    @Override
    public Set<String> types() {
        return Set.of("scoring.merger-kept.v1");
    }

    @Override
    public Class<MergerEvent> payload() {
        return MergerEvent.class;
    }

    @Override
    public void on(EventEnvelope envelope, MergerEvent told) {
        contests.toldOf(told.contestId()).ifPresent(contest -> answer(envelope, contest, told));
    }

    private void answer(EventEnvelope envelope, Contest contest, MergerEvent told) {
        Map<UUID, Party> known = contacts.of(told.entries());
        List<Party> parties = told.entries().stream()
                .map(entry -> Optional.ofNullable(known.get(entry))
                        .orElseThrow(() -> new ParentUnknown(AnswerEntries.TOPIC, entry.toString())))
                .toList();
        outbound.post(envelope, contest, null, MergerLetters.write(told, parties, contest.rules()));
    }
}
