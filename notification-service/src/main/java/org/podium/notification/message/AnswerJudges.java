package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.notification.contact.Party;
import org.podium.notification.contact.Recipient;
import org.podium.notification.contact.UnitContacts;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.Contests;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Content.JudgeContent;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;
import org.podium.rulebook.Text;

/**
 * A unit that proposed a judge reads what was decided (S2-22). The candidate hears it from the unit: nobody tells this service how a
 * judge is reached, and the address on the form was given to the expert group and the office.
 */
@ApplicationScoped
public class AnswerJudges implements EventHandler<JudgeEvent> {
    private final Contests contests;
    private final UnitContacts units;
    private final Outbound outbound;

    AnswerJudges(Contests contests, UnitContacts units, Outbound outbound) {
        this.contests = contests;
        this.units = units;
        this.outbound = outbound;
    }

    @Override
    public Set<String> types() {
        return Set.of("registration.judge-decided.v1");
    }

    @Override
    public Class<JudgeEvent> payload() {
        return JudgeEvent.class;
    }

    @Override
    public void on(EventEnvelope envelope, JudgeEvent told) {
        contests.toldOf(told.contestId()).ifPresent(contest -> answer(envelope, contest, told));
    }

    private void answer(EventEnvelope envelope, Contest contest, JudgeEvent told) {
        outbound.post(envelope, contest, null, letters(told, units.now(told.unit()), contest.rules()));
    }

    /** One letter, unless the rulebook wants the unit not told. */
    static List<Letter> letters(JudgeEvent told, Party.Unit unit, PublishedRules rules) {
        if (!new Audience(MailTemplate.JUDGE_DECIDED, rules).includes(Recipient.Kind.UNIT)) {
            return List.of();
        }
        String skill = told.skill();
        Text sentence = told.sentence();
        return List.of(new Letter(
                MailTemplate.JUDGE_DECIDED,
                Recipient.unit(unit.uscc(), unit.name(), unit.email()),
                new JudgeContent(
                        told.candidate().name(),
                        skill == null ? null : rules.skill(skill),
                        told.decision().equals("ACCEPTED"),
                        Words.time(told.at(), rules.contest().zone()),
                        told.reason(),
                        sentence == null ? null : sentence.zh(),
                        basis(told, rules))));
    }

    private static @Nullable String basis(JudgeEvent told, PublishedRules rules) {
        String rule = told.rule();
        String clause = told.clause();
        return rule == null || clause == null ? null : rules.cite(rule, clause, told.rulebookVersion());
    }
}
