package org.podium.awards.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.OutgoingEvent;

/** {@code awards.notice-opened.v1} and {@code awards.notice-closed.v1}. */
public record NoticeTold(
        UUID noticeId,
        UUID contestId,
        LocalDate opensOn,
        LocalDate closesOn,
        int awards,
        @Nullable String clause,
        int rulebookVersion) {

    static final String TOPIC = "awards.notices";

    static OutgoingEvent opened(PublicNotice notice) {
        return event("awards.notice-opened.v1", notice);
    }

    static OutgoingEvent closed(PublicNotice notice) {
        return event("awards.notice-closed.v1", notice);
    }

    private static OutgoingEvent event(String type, PublicNotice n) {
        var told = new NoticeTold(
                n.id(), n.contest(), n.opensOn(), n.closesOn(), n.awards(), n.clause(), n.rulebookVersion());
        return new OutgoingEvent(TOPIC, n.id().toString(), type, told);
    }
}
