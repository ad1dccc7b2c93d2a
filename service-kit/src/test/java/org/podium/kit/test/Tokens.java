package org.podium.kit.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as the realm gives them, really signed and really verified, without a Keycloak. As a test resource it tells the
 * application the public key. The subject is derived from the user's name: see {@link #subject(String)}.
 */
public class Tokens implements QuarkusTestResourceLifecycleManager {
    public static final String ISSUER = "https://podium.example/realms/podium";
    private static final String PRIVATE = "podium.test.token.private";
    private static final String PUBLIC = "podium.test.token.public";
    /** A signature takes as long as many a request: who comes again shows the same token. */
    private static final Map<Bearer, String> SIGNED = new ConcurrentHashMap<>();

    private record Bearer(
            String user,
            Set<String> roles,
            @Nullable String unit,
            @Nullable String region) {}

    @Override
    public Map<String, String> start() {
        keys();
        return Map.of("quarkus.oidc.public-key", System.getProperty(PUBLIC), "quarkus.oidc.token.issuer", ISSUER);
    }

    @Override
    public void stop() {
        // the key pair stays for the next application of this run
    }

    public static String token(String user, String... roles) {
        return token(user, Set.of(roles), null, null);
    }

    /** Of somebody who acts for a unit. */
    public static String unit(String user, String uscc) {
        return token(user, Set.of("unit"), uscc, null);
    }

    public static String token(String user, Set<String> roles, @Nullable String unit, @Nullable String region) {
        return SIGNED.computeIfAbsent(
                new Bearer(user, Set.copyOf(roles), unit, region),
                bearer -> sign(
                        claims(user, roles, unit, region).audience("podium").expiresIn(Duration.ofHours(1))));
    }

    /** Well signed, but for somebody else: must be refused. */
    public static String forAnotherAudience(String user, String... roles) {
        return sign(
                claims(user, Set.of(roles), null, null).audience("elsewhere").expiresIn(Duration.ofHours(1)));
    }

    public static String expired(String user, String... roles) {
        return sign(claims(user, Set.of(roles), null, null).audience("podium").expiresAt(1));
    }

    /** {@code sub} of a user of this name. */
    public static String subject(String user) {
        return UUID.nameUUIDFromBytes(user.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    private static JwtClaimsBuilder claims(
            String user, Set<String> roles, @Nullable String unit, @Nullable String region) {
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(ISSUER)
                .subject(subject(user))
                .claim("preferred_username", user)
                .claim("azp", "podium-test")
                .claim("realm_access", Map.of("roles", List.copyOf(new HashSet<>(roles))));
        if (unit != null) {
            claims.claim("unit", unit);
        }
        if (region != null) {
            claims.claim("region", region);
        }
        return claims;
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("test").sign(keys());
    }

    /** In system properties, because the test resource and the tests live in different class loaders. */
    private static synchronized PrivateKey keys() {
        try {
            if (System.getProperty(PRIVATE) == null) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                KeyPair pair = generator.generateKeyPair();
                Base64.Encoder encoder = Base64.getEncoder();
                System.setProperty(
                        PUBLIC, encoder.encodeToString(pair.getPublic().getEncoded()));
                System.setProperty(
                        PRIVATE, encoder.encodeToString(pair.getPrivate().getEncoded()));
            }
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
