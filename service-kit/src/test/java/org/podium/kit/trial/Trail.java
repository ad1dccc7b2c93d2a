package org.podium.kit.trial;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.podium.kit.test.Tokens;

/**
 * A stranger who checks a contest's trail: with what the API gives, a JSON parser and the cryptography of the JDK, and with none
 * of our code.
 */
final class Trail {
    private final Map<String, PublicKey> keys = new HashMap<>();
    private final List<Map<String, Object>> entries;
    private final List<Map<String, Object>> blocks;

    private Trail(String auditor, String contest) throws GeneralSecurityException {
        String path = "/trials/v1/contests/" + contest + "/audit";
        entries = all(auditor, path);
        blocks = all(auditor, path + "/blocks");
        List<Map<String, String>> given =
                given().get("/trials/v1/audit-keys").jsonPath().getList("keys");
        for (Map<String, String> key : given) {
            keys.put(text(key, "kid"), key(text(key, "x")));
        }
    }

    static Trail of(String auditor, Object contest) throws GeneralSecurityException {
        return new Trail(auditor, contest.toString());
    }

    List<Map<String, Object>> entries() {
        return entries;
    }

    List<Map<String, Object>> blocks() {
        return blocks;
    }

    /** Sentences; none: the trail is what it was. */
    List<String> faults() throws GeneralSecurityException {
        List<String> faults = new ArrayList<>();
        Map<String, String> digests = new HashMap<>();
        String previous = null;
        for (Map<String, Object> block : blocks) {
            String statement = text(block, "statement");
            String number = "block " + block.get("number");
            if (!sha256(statement).equals(block.get("hash"))) {
                faults.add(number + ": hash");
            }
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(keys.get(text(block, "keyId")));
            check.update(statement.getBytes(StandardCharsets.UTF_8));
            if (!check.verify(Base64.getUrlDecoder().decode(text(block, "signature")))) {
                faults.add(number + ": signature");
            }
            JsonPath says = JsonPath.from(statement);
            if (previous != null && !previous.equals(says.getString("previous"))) {
                faults.add(number + ": previous");
            }
            previous = sha256(statement);
            List<Map<String, String>> sealed = says.getList("entries");
            sealed.forEach(entry -> digests.put(text(entry, "id"), text(entry, "digest")));
        }
        for (Map<String, Object> entry : entries) {
            String digest = digests.remove(text(entry, "id"));
            if (!sha256(text(entry, "statement")).equals(digest)) {
                faults.add("entry " + entry.get("id"));
            }
        }
        digests.keySet().forEach(id -> faults.add("missing " + id));
        return faults;
    }

    private static List<Map<String, Object>> all(String auditor, String path) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = given().auth()
                    .oauth2(Tokens.token(auditor, "auditor"))
                    .queryParam("limit", 7)
                    .queryParams(cursor.isEmpty() ? Map.of() : Map.of("cursor", cursor))
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            cursor = page.getString("next");
        }
        return all;
    }

    private static String text(Map<String, ?> given, String name) {
        return String.valueOf(given.get(name));
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** RFC 8032 §5.1.2: little-endian y, the highest bit is that of x. */
    private static PublicKey key(String x) throws GeneralSecurityException {
        byte[] bytes = Base64.getUrlDecoder().decode(x);
        boolean odd = bytes[31] < 0;
        bytes[31] &= 0x7f;
        byte[] bigEndian = new byte[32];
        for (int i = 0; i < 32; i++) {
            bigEndian[i] = bytes[31 - i];
        }
        EdECPoint point = new EdECPoint(odd, new BigInteger(1, bigEndian));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }
}
