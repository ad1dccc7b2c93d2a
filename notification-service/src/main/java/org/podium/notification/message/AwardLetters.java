package org.podium.notification.message;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.notification.contact.Party;
import org.podium.notification.contact.Recipient;
import org.podium.notification.contest.PublishedAwards;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Content.AwardContent;
import org.podium.notification.template.Content.CertificateContent;
import org.podium.notification.template.Content.NoticeContent;
import org.podium.notification.template.Content.SelectionOnlyContent;
import org.podium.notification.template.Content.TitleContent;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;

/** (what the awards service decided, whom it concerns, the contest's words) → letters. */
final class AwardLetters {
    private AwardLetters() {}

    /** The award goes to the person who got it and to the unit; a team's goes to everybody in the team. */
    static List<Letter> confirmed(AwardEvent.Confirmed award, Concerned.Addressed to, PublishedRules rules) {
        boolean recommendation = award.kind().equals("RECOMMENDATION");
        MailTemplate template = recommendation ? MailTemplate.RECOMMENDED : MailTemplate.AWARD_CONFIRMED;
        return written(template, award, to, rules, Words.afterAward(award.kind(), award.verified()));
    }

    /** The place stays, the award does not: its sentence says why. */
    static List<Letter> lapsed(AwardEvent.Confirmed award, Concerned.Addressed to, PublishedRules rules) {
        return written(MailTemplate.AWARD_LAPSED, award, to, rules, "名次和成绩不受影响，按原结果保留。");
    }

    private static List<Letter> written(
            MailTemplate template,
            AwardEvent.Confirmed award,
            Concerned.Addressed to,
            PublishedRules rules,
            String next) {
        Party party = to.party();
        AwardContent content = new AwardContent(
                award.recipient().name(),
                Words.award(award.kind(), award.detail(), award.verified(), award.rule(), rules),
                party == null ? null : rules.skill(party.skill()) + " · " + rules.division(party.division()),
                party == null ? null : party.reference(),
                award.sentence().zh(),
                rules.cite(award.rule(), award.clause(), award.rulebookVersion()),
                next);
        return concerned(template, award.kind(), award.recipient().personId(), to, rules)
                .map(recipient -> new Letter(template, recipient, content))
                .toList();
    }

    /** A title on its way through the authority, to the person and the unit; why it was refused, in words. */
    static List<Letter> title(MailTemplate template, AwardEvent.TitleMoved title, Party party, PublishedRules rules) {
        String because = title.because();
        TitleContent content = new TitleContent(
                title.name(),
                title.title(),
                title.authority().zh(),
                rules.skill(party.skill()),
                rules.division(party.division()),
                party.reference(),
                title.rank(),
                title.sentence().zh(),
                because == null ? null : Words.refusal(because),
                title.reason(),
                "NOT_ELIGIBLE_TO_COMPETE".equals(because),
                rules.cite(title.rule(), title.clause(), title.rulebookVersion()));
        return concerned(template, "TITLE", title.personId(), new Concerned.Addressed(party, null), rules)
                .map(to -> new Letter(template, to, content))
                .toList();
    }

    static List<Letter> certificate(
            AwardEvent.CertificateIssued certificate, Concerned.Addressed to, PublishedRules rules, Links links) {
        CertificateContent content = new CertificateContent(
                certificate.recipient().name(),
                certificate.award().zh(),
                certificate.unit().name(),
                certificate.number(),
                links.verification(certificate.verifyCode()),
                links.certificate(certificate.number()),
                basis(certificate, rules),
                certificate.rehearsal());
        MailTemplate template = MailTemplate.CERTIFICATE_READY;
        return concerned(template, certificate.kind(), certificate.recipient().personId(), to, rules)
                .map(recipient -> new Letter(template, recipient, content))
                .toList();
    }

    private static @Nullable String basis(AwardEvent.CertificateIssued certificate, PublishedRules rules) {
        String rule = certificate.rule();
        String clause = certificate.clause();
        Integer version = certificate.rulebookVersion();
        return rule == null || clause == null || version == null ? null : rules.cite(rule, clause, version);
    }

    static List<Letter> selectionOnly(AwardEvent.PoolDecided pool, List<Party> parties, PublishedRules rules) {
        PublishedAwards awards = rules.awards();
        PublishedRules.Said minimum = awards == null ? null : awards.minimumField();
        String clause = Objects.requireNonNullElse(pool.clause(), minimum == null ? "" : minimum.clause());
        String basis = minimum == null ? clause : rules.cite(minimum.id(), clause);
        String sentence = minimum == null ? "" : minimum.sentence().zh();
        int least = Objects.requireNonNullElse(pool.minimum(), 0);
        return new Audience(MailTemplate.SELECTION_ONLY, rules)
                .once(
                        parties,
                        names -> new SelectionOnlyContent(
                                rules.skill(pool.skill()),
                                rules.division(pool.division()),
                                rules.stage(pool.stage()),
                                names,
                                pool.competed(),
                                least,
                                sentence,
                                basis));
    }

    /** The public notice opened, or closed: everybody who takes part, once. */
    static List<Letter> notice(
            MailTemplate template,
            AwardEvent.NoticeTold notice,
            List<Party> parties,
            PublishedRules rules,
            Links links) {
        String basis = rules.publicNoticeBy().orElse(null);
        return new Audience(template, rules)
                .once(
                        parties,
                        names -> new NoticeContent(
                                names,
                                Words.day(notice.opensOn()),
                                Words.day(notice.closesOn()),
                                basis,
                                links.notice(notice.noticeId())));
    }

    /** A unit's own award is the unit's news; a team's, which names nobody, is everybody's in the team. */
    private static Stream<Recipient> concerned(
            MailTemplate template, String kind, @Nullable String person, Concerned.Addressed to, PublishedRules rules) {
        Audience audience = new Audience(template, rules);
        Party party = to.party();
        if (party == null || kind.equals("UNIT_AWARD")) {
            return audience.around(to).stream();
        }
        return audience.around(party).stream()
                .filter(recipient ->
                        // the leader gets all that concerns the team (S1-09)
                        recipient.isUnit()
                                || recipient.isLeader()
                                || person == null
                                || recipient.key().equals("person:" + person));
    }
}
