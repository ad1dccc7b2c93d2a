package org.podium.notification.message;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.podium.notification.contact.Party;
import org.podium.notification.contact.Recipient;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Content.AwardContent;
import org.podium.notification.template.Content.CertificateContent;
import org.podium.notification.template.Content.NoticeContent;
import org.podium.notification.template.Content.SelectionOnlyContent;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;

/** (what the awards service decided, whom it concerns, the contest's words) → letters. */
final class AwardLetters {
    private AwardLetters() {}

    /** The award goes to the person who got it and to the unit; a team's goes to everybody in the team. */
    static List<Letter> confirmed(AwardEvent.Confirmed award, Party party, PublishedRules rules) {
        boolean recommendation = award.kind().equals("RECOMMENDATION");
        MailTemplate template = recommendation ? MailTemplate.RECOMMENDED : MailTemplate.AWARD_CONFIRMED;
        return written(template, award, party, rules, Words.afterAward(award.kind()));
    }

    /** The place stays, the award does not: its sentence says why. */
    static List<Letter> lapsed(AwardEvent.Confirmed award, Party party, PublishedRules rules) {
        return written(MailTemplate.AWARD_LAPSED, award, party, rules, "名次和成绩不受影响，按原结果保留。");
    }

    private static List<Letter> written(
            MailTemplate template, AwardEvent.Confirmed award, Party party, PublishedRules rules, String next) {
        AwardContent content = new AwardContent(
                award.recipient().name(),
                Words.award(award.kind(), award.detail(), award.rule(), rules),
                rules.skill(party.skill()),
                rules.division(party.division()),
                party.reference(),
                award.sentence().zh(),
                rules.cite(award.rule(), award.clause()),
                next);
        return concerned(template, award.kind(), award.recipient(), party, rules)
                .map(to -> new Letter(template, to, content))
                .toList();
    }

    static List<Letter> certificate(
            AwardEvent.CertificateIssued certificate, Party party, PublishedRules rules, Links links) {
        CertificateContent content = new CertificateContent(
                certificate.recipient().name(),
                certificate.award().zh(),
                party.unit().name(),
                certificate.number(),
                links.verification(certificate.verifyCode()),
                links.certificate(certificate.number()),
                certificate.rehearsal());
        return concerned(MailTemplate.CERTIFICATE_READY, certificate.kind(), certificate.recipient(), party, rules)
                .map(to -> new Letter(MailTemplate.CERTIFICATE_READY, to, content))
                .toList();
    }

    static List<Letter> selectionOnly(AwardEvent.PoolDecided pool, List<Party> parties, PublishedRules rules) {
        PublishedRules.Awards awards = rules.awards();
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

    static List<Letter> noticeOpened(
            AwardEvent.NoticeOpened notice, List<Party> parties, PublishedRules rules, Links links) {
        String basis = rules.publicNoticeBy().orElse(null);
        return new Audience(MailTemplate.PUBLIC_NOTICE_OPENED, rules)
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
            MailTemplate template,
            String kind,
            AwardEvent.AwardRecipient recipient,
            Party party,
            PublishedRules rules) {
        String person = recipient.personId();
        boolean everybody = person == null && !kind.equals("UNIT_AWARD");
        return new Audience(template, rules)
                .around(party).stream()
                        .filter(to -> to.isUnit() || everybody || to.key().equals("person:" + person));
    }
}
