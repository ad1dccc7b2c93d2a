package org.podium.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ParkedEventsTest {

    @Test
    void their_number_stands_in_the_readiness_of_the_inbox() throws IOException {
        assertThat(ParkedEvents.in("""
                        {"status":"UP","checks":[
                          {"name":"outbox","status":"UP"},
                          {"name":"inbox","status":"UP","data":{"parked":3}}]}""")).hasValue(3);
    }

    @Test
    void of_a_service_that_cannot_read_its_inbox_it_is_unknown() throws IOException {
        assertThat(ParkedEvents.in("""
                        {"status":"DOWN","checks":[
                          {"name":"inbox","status":"DOWN","data":{"trouble":"no connection to the broker"}}]}""")).isEmpty();
        assertThat(ParkedEvents.in("{}")).isEmpty();
    }
}
