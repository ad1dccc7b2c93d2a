package org.podium.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            550 5.1.1 <lin@example.org>: Recipient address rejected    | 550 5.1.1 <…>: Recipient address rejected
            550 lin.xiao+x@mail.example.org unknown, see https://x.org | 550 <…> unknown, see https://x.org
            553 "lin xiao"@example.org is no name                      | 553 <…> is no name
            550 用户@例子.公司不存在                                    | 550 <…>
            451 4.3.0 try again later                                  | 451 4.3.0 try again later
            """)
    void no_address_is_left_of_it(String said, String kept) {
        assertThat(Reply.withoutAddresses(said)).isEqualTo(kept);
    }

    @Test
    void what_goes_into_log_and_last_error_is_said_without_addresses() {
        RuntimeException cause = new IllegalStateException();

        assertThat(new Postman.MailRefused("550 <lin@example.org> unknown", cause).reason())
                .isEqualTo("550 <…> unknown");
        assertThat(new Postman.MailDeferred("450 lin@example.org is busy", false, cause).reason())
                .isEqualTo("450 <…> is busy");
    }
}
