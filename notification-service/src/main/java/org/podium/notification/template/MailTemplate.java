package org.podium.notification.template;

import static org.podium.notification.contact.Recipient.Kind.COACH;
import static org.podium.notification.contact.Recipient.Kind.COMPETITOR;
import static org.podium.notification.contact.Recipient.Kind.LEADER;
import static org.podium.notification.contact.Recipient.Kind.UNIT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.podium.notification.contact.Recipient;

/**
 * The mails there are. The name is the folder of the template and the word under which a rulebook's messages chapter may
 * say who gets it; without a word from the rulebook, {@link #receivers()} do.
 */
public enum MailTemplate {
    DEADLINE_NEAR(UNIT),
    ENTRY_RECEIVED(UNIT),
    ENTRY_RETURNED(UNIT),
    ENTRY_APPROVED(UNIT, COMPETITOR),
    ENTRY_REFUSED(UNIT),
    ENTRY_WITHDRAWN(UNIT, COMPETITOR),
    ENTRY_DISQUALIFIED(UNIT, COMPETITOR),
    AWARD_INELIGIBLE(UNIT, COMPETITOR),
    UNIT_CAP_REACHED(UNIT),
    SUBSTITUTIONS_CLOSING(UNIT),
    UNIT_DUTY_DUE(UNIT),
    SUBSTITUTION_DECIDED(UNIT, COMPETITOR),
    RESULT_PUBLISHED(UNIT, COMPETITOR),
    QUALIFIED(UNIT, COMPETITOR),
    PLACE_OFFERED(UNIT, COMPETITOR),
    POOL_DRAWN(UNIT, LEADER, COMPETITOR),
    QUALIFICATION_REVOKED(UNIT, COMPETITOR),
    SELECTION_ONLY(UNIT, COMPETITOR),
    AWARD_CONFIRMED(UNIT, COMPETITOR),
    AWARD_LAPSED(UNIT, COMPETITOR),
    TITLE_NOMINATED(UNIT, COMPETITOR),
    TITLE_VERIFIED(UNIT, COMPETITOR),
    TITLE_REFUSED(UNIT, COMPETITOR),
    RECOMMENDED(UNIT, COMPETITOR),
    CERTIFICATE_READY(UNIT, COMPETITOR),
    PUBLIC_NOTICE_OPENED(UNIT, COMPETITOR),
    PUBLIC_NOTICE_CLOSED(UNIT, COMPETITOR),
    APPEAL_RECEIVED(UNIT),
    APPEAL_RULED(UNIT),
    APPEAL_LAPSED(UNIT),
    JUDGE_DECIDED(UNIT),
    /** Nobody, unless the rulebook says who: a notice may publish its attachments without telling anyone. */
    ATTACHMENT_PUBLISHED,
    ANNOUNCEMENT_PUBLISHED(UNIT, LEADER, COMPETITOR, COACH),
    MERGER_KEPT(UNIT, LEADER, COMPETITOR, COACH);

    private final List<Recipient.Kind> receivers;

    MailTemplate(Recipient.Kind... receivers) {
        this.receivers = List.of(receivers);
    }

    /** As in paths, folders and rulebooks: {@code entry-received}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<Recipient.Kind> receivers() {
        return receivers;
    }

    public static Optional<MailTemplate> named(String word) {
        return Arrays.stream(values()).filter(t -> t.word().equals(word)).findFirst();
    }
}
