package org.podium.notification;

import org.junit.jupiter.api.Test;
import org.podium.kit.test.OpenApiAnswers;

class OpenApiAnswersTest {
    @Test
    void what_the_document_says_of_answers_is_what_the_code_answers() {
        OpenApiAnswers.check("notification");
    }
}
