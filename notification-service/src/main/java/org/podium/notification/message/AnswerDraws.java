package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.kit.event.ParentUnknown;
import org.podium.notification.contact.EntryContacts;
import org.podium.notification.contact.Party;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.Contests;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Content.DrawnContent;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;
import org.podium.notification.template.Part.Place;
import org.podium.notification.template.Part.Point;

/**
 * Who was drawn reads where and when to report (S2-29). Marks are given under codes, so the mail has nothing of the draw but
 * that it was: no code, no number, and the same words after a supplementary draw; this service never learns more. Who was in an
 * earlier draw of the pool is not written to again.
 */
@ApplicationScoped
public class AnswerDraws implements EventHandler<DrawEvent> {
    private final Contests contests;
    private final EntryContacts contacts;
    private final Outbound outbound;

    AnswerDraws(Contests contests, EntryContacts contacts, Outbound outbound) {
        this.contests = contests;
        this.contacts = contacts;
        this.outbound = outbound;
    }

    @Override
    public Set<String> types() {
        return Set.of("scoring.pool-drawn.v1");
    }

    @Override
    public Class<DrawEvent> payload() {
        return DrawEvent.class;
    }

    @Override
    public void on(EventEnvelope envelope, DrawEvent draw) {
        contests.toldOf(draw.contestId()).ifPresent(contest -> answer(envelope, contest, draw));
    }

    private void answer(EventEnvelope envelope, Contest contest, DrawEvent draw) {
        var known = contacts.of(draw.drawn());
        List<Party> parties = draw.drawn().stream()
                .map(entry -> Optional.ofNullable(known.get(entry))
                        .orElseThrow(() -> new ParentUnknown(AnswerEntries.TOPIC, entry.toString())))
                .toList();
        outbound.post(envelope, contest, null, letters(draw, parties, contest.rules()));
    }

    /** One for each unit and person of this pool, however many of their entries are in it. */
    static List<Letter> letters(DrawEvent draw, List<Party> parties, PublishedRules rules) {
        String starts =
                rules.starts(draw.stage(), draw.region()).map(Words::day).orElse(null);
        List<Place> places = rules.contest().venuesOf(draw.stage()).stream()
                .map(venue -> new Place(venue.name().zh(), rules.cite(venue.id(), venue.clause())))
                .toList();
        List<Point> notes = rules.statements(MailTemplate.POOL_DRAWN.word()).stream()
                .map(said -> new Point("请注意", said.sentence().zh(), rules.cite(said.id(), said.clause())))
                .toList();
        return new Audience(MailTemplate.POOL_DRAWN, rules)
                .once(
                        parties,
                        names -> new DrawnContent(
                                rules.skill(draw.skill()),
                                rules.division(draw.division()),
                                rules.stage(draw.stage()),
                                names,
                                starts,
                                places,
                                notes));
    }
}
