package org.podium.kit.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The current user as the verified token says. */
@ApplicationScoped
class TokenUser implements CurrentUser {
    private static final String SYSTEM = "system";

    private final SecurityIdentity identity;

    TokenUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public boolean anonymous() {
        return !inRequest() || identity.isAnonymous();
    }

    @Override
    public String subject() {
        return text("sub").orElseGet(() -> named(SYSTEM));
    }

    @Override
    public String username() {
        return text("preferred_username").orElseGet(() -> named(SYSTEM));
    }

    @Override
    public String client() {
        return text("azp").or(() -> text("client_id")).orElse("");
    }

    @Override
    public Set<String> roles() {
        return inRequest() ? identity.getRoles() : Set.of();
    }

    @Override
    public @Nullable String unit() {
        return text("unit").orElse(null);
    }

    @Override
    public @Nullable String region() {
        return text("region").orElse(null);
    }

    @Override
    public void requireAny(String... wanted) {
        if (anonymous()) {
            throw new UnauthorizedException();
        }
        if (Arrays.stream(wanted).noneMatch(roles()::contains)) {
            throw new ForbiddenException();
        }
    }

    /** a test identity may have a name but no token */
    private String named(String otherwise) {
        return anonymous() ? otherwise : identity.getPrincipal().getName();
    }

    private Optional<String> text(String claim) {
        if (!anonymous() && identity.getPrincipal() instanceof JsonWebToken token) {
            Object value = token.getClaim(claim);
            return value == null ? Optional.empty() : Optional.of(value.toString());
        }
        return Optional.empty();
    }

    private static boolean inRequest() {
        return Arc.container().requestContext().isActive();
    }
}
