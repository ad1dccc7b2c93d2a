package org.podium.kit.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who makes this request, from the token. Outside a request it is the system itself, without roles. */
public interface CurrentUser {
    boolean anonymous();

    /** {@code sub}; {@code system} outside a request */
    String subject();

    String username();

    /** the client the token was given to, {@code azp} */
    String client();

    /** realm roles: office, committee, unit, … */
    Set<String> roles();

    default boolean has(String role) {
        return roles().contains(role);
    }

    /** USCC of the unit that the user acts for */
    @Nullable
    String unit();

    /** six digits of GB/T 2260, for a regional organiser */
    @Nullable
    String region();

    /** 403 unless the user has one of these roles, 401 without a token */
    void requireAny(String... wanted);
}
