package org.podium.notification.message;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.notification.contact.Recipient;
import org.podium.notification.template.Letter;
import org.podium.notification.template.Letterhead;
import org.podium.notification.template.Written;

/** A mail as it was written when its event came. It never changes; how it travels is its delivery's matter. */
@Entity
public class Message {
    @Id
    private UUID id;

    private UUID contestId;
    private @Nullable UUID entryId;
    private UUID eventId;
    private String eventType;
    private String template;
    private String language;
    private String recipient;

    @Enumerated(EnumType.STRING)
    private Recipient.Kind recipientKind;

    private String recipientName;
    private String recipientEmail;
    private @Nullable String unitUscc;
    private @Nullable String replyTo;
    private String subject;
    private String html;
    private String text;
    private boolean rehearsal;
    private Instant createdAt;

    protected Message() {}

    /** Where a message comes from: the event, and the contest and entry it is about. */
    record Origin(UUID contest, @Nullable UUID entry, UUID event, String eventType) {}

    Message(
            UUID id,
            Origin origin,
            Letterhead letterhead,
            Letter letter,
            String language,
            Written written,
            Instant now) {
        this.id = id;
        this.contestId = origin.contest();
        this.entryId = origin.entry();
        this.eventId = origin.event();
        this.eventType = origin.eventType();
        this.template = letter.template().word();
        this.language = language;
        this.recipient = letter.to().key();
        this.recipientKind = letter.to().kind();
        this.recipientName = letter.to().name();
        this.recipientEmail = letter.to().email();
        this.unitUscc = letter.to().uscc();
        this.replyTo = letterhead.desk().email();
        this.subject = written.subject();
        this.html = written.html();
        this.text = written.text();
        this.rehearsal = letterhead.rehearsal();
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID contestId() {
        return contestId;
    }

    public @Nullable UUID entryId() {
        return entryId;
    }

    public UUID eventId() {
        return eventId;
    }

    public String eventType() {
        return eventType;
    }

    public String template() {
        return template;
    }

    public String language() {
        return language;
    }

    public Recipient.Kind recipientKind() {
        return recipientKind;
    }

    public String recipientName() {
        return recipientName;
    }

    public String recipientEmail() {
        return recipientEmail;
    }

    public @Nullable String unitUscc() {
        return unitUscc;
    }

    public String subject() {
        return subject;
    }

    public String html() {
        return html;
    }

    public String text() {
        return text;
    }

    public boolean rehearsal() {
        return rehearsal;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
