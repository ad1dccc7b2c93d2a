package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation of the four OpenAPI documents, called for what is really there and for what is not: without a token, by a
 * {@code visitor} whom Keycloak lets in and who has no role, and in a role that is none of its own. What is open to them is
 * listed here; a new operation is closed until somebody adds it to a list.
 */
@ExtendWith(PlayedStory.Once.class)
@BesideAPlay
class EveryOperationTest {
    private static final List<String> SERVICES = List.of("registration", "scoring", "awards", "notifications");

    /** Without login: contests, dates, notices, what a contest has published, and what the services say of themselves. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /registration/v1/contests",
            "GET /registration/v1/contests/{contest}",
            "GET /registration/v1/contests/{contest}/attachments",
            "GET /registration/v1/contests/{contest}/attachments/{attachment}/versions/{version}",
            "GET /registration/v1/contests/{contest}/clock",
            "GET /registration/v1/contests/{contest}/form",
            "GET /registration/v1/contests/{contest}/judge-form",
            "GET /registration/v1/contests/{contest}/rulebook",
            "GET /registration/v1/calendars",
            "GET /registration/v1/calendars/{year}",
            "GET /scoring/v1/contests/{contest}",
            "GET /scoring/v1/contests/{contest}/pools",
            "GET /scoring/v1/pools/{pool}",
            "GET /scoring/v1/pools/{pool}/results",
            "GET /scoring/v1/pools/{pool}/results/{version}",
            "GET /awards/v1/contests/{contest}",
            "GET /awards/v1/contests/{contest}/pools",
            "GET /awards/v1/contests/{contest}/awards",
            "GET /awards/v1/contests/{contest}/nominations",
            "GET /awards/v1/contests/{contest}/public-notice",
            "GET /awards/v1/pools/{pool}",
            "GET /awards/v1/awards/{award}",
            "GET /awards/v1/verify/{code}",
            "GET /notifications/v1/contests/{contest}",
            "GET /notifications/v1/templates",
            "GET /notifications/v1/templates/{name}/{language}/preview",
            "GET /registration/v1/problems",
            "GET /scoring/v1/problems",
            "GET /awards/v1/problems",
            "GET /notifications/v1/problems",
            "GET /registration/v1/audit-keys",
            "GET /scoring/v1/audit-keys",
            "GET /awards/v1/audit-keys",
            "GET /notifications/v1/audit-keys");

    /** Whoever has an account: what is open to them, and whether a rulebook is sound. */
    private static final Set<String> SIGNED_IN = Set.of(
            "GET /registration/v1/access",
            "GET /scoring/v1/access",
            "GET /awards/v1/access",
            "GET /notifications/v1/access",
            "POST /registration/v1/rulebook-checks");

    /** Sample users of the realm, each with one role. */
    private static final Map<String, String> USERS = Map.ofEntries(
            entry("office", "office"),
            entry("committee", "committee"),
            entry("authority", "authority"),
            entry("regional-organiser", "organiser-tj"),
            entry("unit", "unit-a"),
            entry("competitor", "competitor-a"),
            entry("expert", "expert"),
            entry("judge", "judge"),
            entry("chief-judge", "chief-judge"),
            entry("tabulator", "tabulator"),
            entry("supervisor", "supervisor"),
            entry("auditor", "auditor"));

    /**
     * Neither key nor version, by design: numbers and codes stand in no stored answer, a check or a preview keeps nothing, and an
     * event that was replayed or given up is parked no more.
     */
    private static final Set<String> ANY_NUMBER_OF_TIMES = Set.of(
            "POST /registration/v1/rulebook-checks",
            "POST /registration/v1/contests/{contest}/amendment-previews",
            "POST /registration/v1/parked-events/{id}/abandonment",
            "POST /scoring/v1/contests/{contest}/amendment-previews",
            "POST /scoring/v1/parked-events/{id}/abandonment",
            "POST /awards/v1/contests/{contest}/amendment-previews",
            "POST /awards/v1/parked-events/{id}/abandonment",
            "POST /notifications/v1/parked-events/{id}/abandonment",
            "POST /registration/v1/entries/{entry}/account-codes",
            "POST /registration/v1/persons/{person}/number-disclosures",
            "POST /registration/v1/persons/{person}/phone-disclosures",
            "POST /registration/v1/my-data-exports",
            "POST /registration/v1/parked-events/{id}/replay",
            "POST /scoring/v1/parked-events/{id}/replay",
            "POST /awards/v1/parked-events/{id}/replay",
            "POST /notifications/v1/parked-events/{id}/replay");

    private final Api api;
    private final OpenOperation.Names there;
    private final List<OpenOperation> all;

    EveryOperationTest(PlayedStory story) {
        api = new Api(story.platform());
        there = OpenOperation.Names.of(api, story.report().at("/contest/id").asText());
        all = SERVICES.stream()
                .map(service ->
                        api.get(null, "/" + service + "/q/openapi?format=json").json())
                .flatMap(OpenOperation::of)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> without_a_token_what_is_not_public_answers_401() {
        assertThat(all).extracting(OpenOperation::toString).containsAll(PUBLIC).containsAll(SIGNED_IN);
        return all.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    Api.Answer answer = operation.call(api, null, there);
                    if (PUBLIC.contains(operation.toString())) {
                        assertThat(answer.status())
                                .as(said(answer))
                                .isNotIn(401, 403)
                                .isLessThan(500);
                        assertThat(operation.asksForAToken())
                                .as("security in OpenAPI")
                                .isFalse();
                    } else {
                        assertThat(answer.status()).as(said(answer)).isEqualTo(401);
                        assertThat(answer.response().headers().firstValue("Content-Type"))
                                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
                        assertThat(operation.asksForAToken())
                                .as("security in OpenAPI")
                                .isTrue();
                    }
                }));
    }

    /** The rehearsal, its pools and its people are there; the visitor hears the same as of ids that nobody has. */
    @TestFactory
    Stream<DynamicTest> without_a_role_what_is_there_is_as_if_it_were_not() {
        return all.stream()
                .filter(operation -> !SIGNED_IN.contains(operation.toString()))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    Api.Answer real = operation.call(api, "visitor", there);
                    Api.Answer unheardOf = operation.call(api, "visitor", OpenOperation.Names.OF_NOBODY);
                    if (!PUBLIC.contains(operation.toString())) {
                        assertThat(real.status()).as(said(real)).isEqualTo(403);
                    }
                    if (operation.speaksOfAContest()) {
                        assertThat(outline(real)).isEqualTo(outline(unheardOf));
                    }
                }));
    }

    /** Which role asks changes with the operation; nothing is looked up before it is refused. */
    @TestFactory
    Stream<DynamicTest> in_a_role_that_is_none_of_its_own_it_is_forbidden() {
        return all.stream()
                .filter(operation ->
                        !PUBLIC.contains(operation.toString()) && !SIGNED_IN.contains(operation.toString()))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    assertThat(operation.roles()).as("roles in OpenAPI").isNotEmpty();
                    List<String> others = USERS.keySet().stream()
                            .filter(role -> !operation.roles().contains(role))
                            .sorted()
                            .toList();
                    String other = others.get(Math.floorMod(operation.toString().hashCode(), others.size()));
                    Api.Answer answer = operation.call(api, USERS.get(other), there);
                    assertThat(answer.status()).as(other + ": " + said(answer)).isEqualTo(403);
                    assertThat(answer.json().path("code").asText())
                            .as("for want of a role, not for what it is asked about")
                            .isEqualTo("forbidden");
                }));
    }

    @Test
    void a_post_takes_a_key_or_a_version_or_may_be_sent_any_number_of_times() {
        assertThat(all)
                .filteredOn(operation -> operation.method().equals("POST") && !operation.asksForAKeyOrAVersion())
                .extracting(OpenOperation::toString)
                .containsExactlyInAnyOrderElementsOf(ANY_NUMBER_OF_TIMES);
    }

    /** The visitor is let in, so that what is refused is refused for want of a role. */
    @TestFactory
    Stream<DynamicTest> whoever_has_an_account_may_ask_what_is_open_to_them() {
        return all.stream()
                .filter(operation -> SIGNED_IN.contains(operation.toString()))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    Api.Answer answer = operation.call(api, "visitor", there);
                    assertThat(answer.status()).as(said(answer)).isEqualTo(200);
                }));
    }

    private static List<Map.Entry<String, Object>> outline(Api.Answer answer) {
        boolean problem = answer.response()
                .headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
        return List.of(
                entry("status", answer.status()),
                entry("type", problem ? answer.json().path("type").asText() : ""),
                entry("Retry-After", answer.response().headers().allValues("Retry-After")));
    }

    private static String said(Api.Answer answer) {
        return answer.response().body();
    }
}
