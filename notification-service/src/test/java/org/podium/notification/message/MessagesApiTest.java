package org.podium.notification.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.AccessContract;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.MailboxResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.notification.Samples;
import org.podium.notification.template.MailTemplate;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
@WithTestResource(MailboxResource.class)
class MessagesApiTest {
    private static final String OWN = "91350100M000100Y43";
    private static final String OTHER = "12120000401359A02R";

    @Test
    void the_office_of_the_contest_reads_all_mails_and_a_unit_those_addressed_to_it() {
        Samples.World world = world();
        world.entry("entry-approved");

        List<String> all = listed(world, 2);
        assertThat(all).hasSize(2);

        given().auth()
                .oauth2(Tokens.unit("unit-a", OWN))
                .get("/notifications/v1/messages?contest={c}", world.contest)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].recipient.kind", equalTo("UNIT"))
                .body("items[0].html", nullValue());
        given().auth()
                .oauth2(Tokens.unit("unit-b", OTHER))
                .get("/notifications/v1/messages?contest={c}", world.contest)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void one_mail_is_read_whole_by_whom_it_concerns_and_does_not_exist_for_others() {
        Samples.World world = world();
        world.entry("entry-received");
        String id = listed(world, 1).getFirst();

        for (RequestSpecification reader : List.of(office(), given().auth().oauth2(Tokens.unit("unit-a", OWN)))) {
            reader.get("/notifications/v1/messages/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("html", containsString("报名已收到"))
                    .body("text", containsString("示例科技有限公司"));
        }
        given().auth()
                .oauth2(Tokens.unit("unit-b", OTHER))
                .get("/notifications/v1/messages/{id}", id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void without_a_token_nothing_and_without_the_role_or_the_contest_nothing_either() {
        Samples.World world = world();
        world.entry("entry-received");
        listed(world, 1);

        given().get("/notifications/v1/messages?contest={c}", world.contest)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.token("judge", "judge"))
                .get("/notifications/v1/deliveries?contest={c}", world.contest)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.token("another-office", "office"))
                .get("/notifications/v1/messages?contest={c}", world.contest)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.forAnotherAudience("office", "office"))
                .get("/notifications/v1/messages?contest={c}", world.contest)
                .then()
                .statusCode(401);
    }

    @Test
    void everybody_can_ask_what_is_open_to_them() {
        Samples.World world = world();
        world.member("auditor", "auditor");
        given().get("/notifications/v1/access").then().statusCode(401);
        Eventually.holds(() -> given().auth()
                .oauth2(Tokens.token("auditor", "auditor"))
                .get("/notifications/v1/access")
                .then()
                .statusCode(200)
                .body("memberships.contestId", hasItem(world.contest.toString()))
                .body("operations", hasItem("listDeliveries"))
                .body("operations", not(hasItem("retryDelivery"))));
        // the membership is there, but this token is no auditor's
        given().auth()
                .oauth2(Tokens.token("auditor", "judge"))
                .get("/notifications/v1/access")
                .then()
                .statusCode(200)
                .body("memberships.contestId", not(hasItem(world.contest.toString())))
                .body("operations", contains("getAccess"));
    }

    @Test
    void every_operation_of_the_document_is_open_to_somebody() {
        Samples.World world = world();
        AccessContract.MEMBERS.forEach(role -> world.member("everybody", role));

        Eventually.holds(() ->
                AccessContract.check("notifications", AccessContract.everybody("everybody"), Set.of("getAccess")));
    }

    @Test
    void an_office_of_one_skill_does_not_read_the_mails_of_the_contest() {
        Samples.World world = world();
        world.entry("entry-received");
        String id = listed(world, 1).getFirst();
        world.member("half", "office", Map.of("skill", "AI_TRAINER")).member("half", "auditor");
        Supplier<RequestSpecification> office = () -> given().auth().oauth2(Tokens.token("half", "office"));
        // the second membership says that the first has arrived: its auditor role is not in this token
        Eventually.holds(() -> given().auth()
                .oauth2(Tokens.token("half", "auditor"))
                .get("/notifications/v1/deliveries?contest={c}", world.contest)
                .then()
                .statusCode(200));

        office.get()
                .get("/notifications/v1/messages?contest={c}", world.contest)
                .then()
                .statusCode(404);
        office.get().get("/notifications/v1/messages/{id}", id).then().statusCode(404);
        office.get()
                .get("/notifications/v1/deliveries?contest={c}", world.contest)
                .then()
                .statusCode(404);
    }

    @Test
    void a_result_is_told_to_each_in_one_mail_when_all_its_parts_are_there() {
        Samples.World world = world();
        world.entry("entry-approved");
        world.pool("scoring.results", "scoring.result-part.v1", 1, n -> {});
        UUID manifest = world.pool("scoring.results", "scoring.result-published.v1", 2, n -> {});

        Eventually.holds(() -> office().get("/notifications/v1/messages?contest={c}&event={e}", world.contest, manifest)
                .then()
                .statusCode(200)
                .body("items.template", hasItems("result-published", "result-published"))
                .body("items.subject", everyItem(startsWith("[演练] 初步成绩公布"))));
    }

    @Test
    void a_pool_decided_again_with_the_same_outcome_is_no_second_mail() {
        Samples.World world = world();
        world.entry("entry-approved");
        listed(world, 2);
        UUID first = world.pool("awards.pools", "awards.pool-decided.v1", 1, n -> n.put("minimum", 20));
        UUID again = world.pool("awards.pools", "awards.pool-decided.v1", 2, n -> n.put("minimum", 20));
        UUID notice = world.once("awards.notices", "awards.notice-opened.v1", n -> {});
        UUID award = world.once("awards.awards", "awards.award-confirmed.v1", n -> n.put("entryId", ""));
        UUID certificate = world.once("awards.certificates", "awards.certificate-issued.v1", n -> n.put("entryId", ""));

        for (UUID told : List.of(first, notice, award, certificate)) {
            Eventually.holds(() -> mails(world, told, 2));
        }
        mails(world, again, 0);
    }

    @Test
    void this_service_says_which_clock_it_follows_and_forgets_a_deleted_rehearsal_whole() {
        Samples.World world = world();
        world.entry("entry-received");
        listed(world, 1);
        world.clockSet(7);

        Eventually.holds(() -> office().get("/notifications/v1/contests/{c}", world.contest)
                .then()
                .statusCode(200)
                .body("clockVersion", equalTo(7))
                .body("rehearsal", equalTo(true)));

        world.deleted();
        Eventually.holds(() -> given().get("/notifications/v1/contests/{c}", world.contest)
                .then()
                .statusCode(404)
                .header("Retry-After", nullValue())
                .body("code", equalTo("not-found")));
        office().get("/notifications/v1/messages?contest={c}", world.contest)
                .then()
                .statusCode(404);
    }

    @Test
    void a_template_is_shown_with_sample_data_as_html_and_as_text() {
        given().accept("text/html")
                .get("/notifications/v1/templates/entry-returned/zh/preview")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("报名材料需要补正"));
        given().accept("text/plain")
                .get("/notifications/v1/templates/entry-returned/zh/preview")
                .then()
                .statusCode(200)
                .contentType(containsString("text/plain"))
                .body(startsWith("[演练] 报名退回补正"));
        given().get("/notifications/v1/templates/entry-returned/fr/preview")
                .then()
                .statusCode(404);
        given().get("/notifications/v1/templates")
                .then()
                .statusCode(200)
                .body("items", hasSize(MailTemplate.values().length));
    }

    private static Samples.World world() {
        return new Samples.World().published().member("office", "office");
    }

    private static RequestSpecification office() {
        return given().auth().oauth2(Tokens.token("office", "office"));
    }

    private static void mails(Samples.World world, UUID event, int count) {
        office().get("/notifications/v1/messages?contest={c}&event={e}", world.contest, event)
                .then()
                .statusCode(200)
                .body("items", hasSize(count));
    }

    private static List<String> listed(Samples.World world, int count) {
        return Eventually.get(
                () -> office().get("/notifications/v1/messages?contest={c}", world.contest)
                        .then()
                        .extract()
                        .path("items.id"),
                (List<String> ids) -> ids != null && ids.size() == count);
    }
}
