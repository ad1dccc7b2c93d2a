package org.podium.registration.account;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** An entry that was handed in, and the account of a competitor which is nobody's until a code of the unit links it. */
final class OwnAccount {
    private static final String ROOT = "/registration/v1";

    final String contest = Portal.rehearsal();
    final Portal.UnitUser unit = Portal.unit();
    final Map<String, Object> stated = Sample.competitor();
    final String entry = unit.complete(contest, Sample.form(stated));
    final String token = Tokens.token("competitor-" + UUID.randomUUID(), "competitor");

    /** The id of the entry's competitor. */
    String person() {
        return Portal.entry(unit.token(), entry).path("competitors[0].personId");
    }

    String code() {
        return issue(unit.token()).then().statusCode(201).extract().path("code");
    }

    Response issue(String by) {
        return Portal.as(by).post(ROOT + "/entries/{e}/account-codes", entry);
    }

    Response link(String code) {
        return link(token, code);
    }

    static Response link(String token, String code) {
        return Portal.as(token)
                .contentType("application/json")
                .body(Map.of("code", code))
                .post(ROOT + "/account-links");
    }

    Response get(String path) {
        return get(path, token);
    }

    static Response get(String path, String token) {
        return Portal.as(token).get(ROOT + "/" + path);
    }

    Response inFull(String purpose) {
        return Portal.as(token)
                .contentType("application/json")
                .body(Map.of("purpose", purpose))
                .post(ROOT + "/my-data-exports");
    }
}
