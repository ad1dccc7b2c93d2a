package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.time.Ids;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.delivery.Deliveries;
import org.podium.notification.template.Letter;
import org.podium.notification.template.Letterhead;
import org.podium.notification.template.Templates;

/**
 * Writes letters down as messages with their deliveries, in the transaction of the event they answer: they exist exactly
 * when the event counts as handled.
 */
@ApplicationScoped
class Outbound {
    private final Messages messages;
    private final Deliveries deliveries;
    private final Templates templates;
    private final Clock clock;

    Outbound(Messages messages, Deliveries deliveries, Templates templates, Clock clock) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.templates = templates;
        this.clock = clock;
    }

    /** Nobody is written to about what is only told again. */
    void post(EventEnvelope envelope, Contest contest, @Nullable UUID entry, List<Letter> letters) {
        if (envelope.restated()) {
            return;
        }
        Letterhead letterhead = letterhead(contest.rules(), contest.rehearsal());
        Message.Origin origin = new Message.Origin(contest.id(), entry, envelope.id(), envelope.type());
        Instant now = clock.instant();
        Set<String> written = new HashSet<>();
        for (Letter letter : letters) {
            if (written.add(letter.to().key() + " " + letter.template().word())) {
                UUID id = Ids.next();
                messages.persist(new Message(
                        id,
                        origin,
                        letterhead,
                        letter,
                        Templates.CHINESE,
                        templates.write(letterhead, letter, Templates.CHINESE),
                        now));
                deliveries.queue(contest.id(), id);
            }
        }
    }

    /** Signed by the desk that can be asked, and by the body that it belongs to. */
    static Letterhead letterhead(PublishedRules rules, boolean rehearsal) {
        String notices = rules.notices().stream()
                .map(n -> "《" + n.title().zh() + "》" + (n.number() == null ? "" : "（" + n.number() + "）"))
                .collect(Collectors.joining("、"));
        String office = rules.bodyOf(PublishedRules.OFFICE).orElse("竞赛办公室");
        Letterhead.Desk desk = rules.desk()
                .map(known ->
                        new Letterhead.Desk(body(rules, known), known.name().zh(), known.email(), known.phone()))
                .orElse(new Letterhead.Desk(null, office, null, null));
        return new Letterhead(rules.contest().name().zh(), notices, rehearsal, desk, office);
    }

    private static @Nullable String body(PublishedRules rules, PublishedRules.Desk desk) {
        return Optional.ofNullable(desk.role())
                .flatMap(rules::bodyOf)
                .filter(body -> !desk.name().zh().contains(body))
                .orElse(null);
    }
}
