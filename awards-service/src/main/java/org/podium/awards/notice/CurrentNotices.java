package org.podium.awards.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.CurrentState;
import org.podium.kit.event.OutgoingEvent;

/** Public notices told again: that they opened, and that they closed. */
@ApplicationScoped
class CurrentNotices implements CurrentState {
    private final PublicNotices notices;

    CurrentNotices(PublicNotices notices) {
        this.notices = notices;
    }

    @Override
    public String topic() {
        return NoticeTold.TOPIC;
    }

    @Override
    public List<String> aggregates(UUID contest, @Nullable String after, int limit) {
        return notices
                .find("contest = ?1 and id > ?2 order by id", contest, CurrentState.goesOnAfter(after))
                .page(0, limit)
                .stream()
                .map(notice -> notice.id().toString())
                .toList();
    }

    @Override
    public List<OutgoingEvent> tell(String id) {
        var notice = notices.findById(UUID.fromString(id));
        if (notice == null) return List.of();
        return switch (notice.state()) {
            case OPEN -> List.of(NoticeTold.opened(notice));
            case CLOSED -> List.of(NoticeTold.opened(notice), NoticeTold.closed(notice));
        };
    }
}
