package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** A frontend team's development server runs on a local port of its own: its pages may call, those of strangers not. */
@ExtendWith(OnePlatform.class)
class DevelopmentServerTest {
    private static final String LOCAL = "http://localhost:5173";
    private static final String FOREIGN = "https://podium.example";
    private static final String LOCAL_IN_NAME_ONLY = "http://localhost.podium.example:5173";

    /** Of each service a call that changes nothing. */
    private static final List<String> CALLS = List.of(
            "/registration/v1/access", "/scoring/v1/access", "/awards/v1/access", "/notifications/v1/templates");

    private final Api api;

    DevelopmentServerTest(RunningPlatform platform) {
        api = new Api(platform);
    }

    @TestFactory
    Stream<DynamicTest> a_browser_may_ask_for_and_send_what_the_apis_need() {
        return CALLS.stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    Api.Answer answer = preflight(path, LOCAL);
                    HttpHeaders headers = answer.response().headers();
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(headers.firstValue("Access-Control-Allow-Origin"))
                            .hasValue(LOCAL);
                    assertThat(listed(headers, "Access-Control-Allow-Methods")).contains("PUT");
                    assertThat(listed(headers, "Access-Control-Allow-Headers"))
                            .contains("authorization", "content-type", "idempotency-key", "if-match");
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_call_of_its_page_is_answered_and_may_be_read() {
        return CALLS.stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    Api.Answer answer = api.call("office", "GET", path, null, Map.of("Origin", LOCAL));
                    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
                    HttpHeaders headers = answer.response().headers();
                    assertThat(headers.firstValue("Access-Control-Allow-Origin"))
                            .hasValue(LOCAL);
                    assertThat(listed(headers, "Access-Control-Expose-Headers")).contains("ETag", "Link", "Location");
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_stranger_s_page_may_neither_ask_nor_call() {
        return CALLS.stream().flatMap(path -> Stream.of(FOREIGN, LOCAL_IN_NAME_ONLY)
                .map(origin -> DynamicTest.dynamicTest(path + " from " + origin, () -> {
                    for (Api.Answer answer : List.of(
                            preflight(path, origin), api.call("office", "GET", path, null, Map.of("Origin", origin)))) {
                        assertThat(answer.status()).isEqualTo(403);
                        assertThat(answer.response().headers().firstValue("Access-Control-Allow-Origin"))
                                .isEmpty();
                    }
                })));
    }

    private Api.Answer preflight(String path, String origin) {
        return api.call(
                null,
                "OPTIONS",
                path,
                null,
                Map.of(
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        "PUT",
                        "Access-Control-Request-Headers",
                        "authorization,content-type,idempotency-key,if-match"));
    }

    private static List<String> listed(HttpHeaders headers, String name) {
        return headers.allValues(name).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .toList();
    }
}
