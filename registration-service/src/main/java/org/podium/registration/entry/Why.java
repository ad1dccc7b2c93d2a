package org.podium.registration.entry;

import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;

/** Why a transition was made, beside what the rules find: in the words of who made it, and by the rule they named. */
@Embeddable
public record Why(
        @Nullable String reason,

        @JdbcTypeCode(SqlTypes.JSON) @Nullable Ground ground) {
    /** Nothing was said. */
    static final Why NONE = new Why(null, null);

    static Why of(@Nullable String reason) {
        return new Why(reason, null);
    }

    /** The same words in both fields, since nobody translates them. */
    @Nullable
    Text told() {
        return reason == null ? null : new Text(reason, reason);
    }
}
