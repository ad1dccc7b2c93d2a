package org.podium.notification.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.podium.notification.Samples;
import org.podium.notification.template.MailTemplate;
import org.podium.rulebook.reading.Rulebooks;

class PublishedRulesTest {

    /** The canonical JSON of the Tianjin rulebook, as registration publishes it. */
    private static PublishedRules tianjin() throws IOException {
        String file = "rulebook.yaml";
        String yaml = Files.readString(Path.of("../deploy/contests/tianjin-2025", file));
        var rulebook = Rulebooks.read(yaml, file).rulebook().orElseThrow();
        return Samples.JSON.readValue(Rulebooks.canonicalJson(rulebook), PublishedRules.class);
    }

    @Test
    void every_mail_that_the_tianjin_rulebook_asks_for_is_one_that_there_is() throws IOException {
        PublishedRules rules = tianjin();

        assertThat(rules.messages()).isNotNull();
        assertThat(rules.messages().triggers()).isNotEmpty().allSatisfy(trigger -> assertThat(
                        MailTemplate.named(trigger.on()))
                .isPresent());
    }

    @Test
    void the_tianjin_rulebook_says_what_an_approval_must_tell() throws IOException {
        PublishedRules rules = tianjin();

        assertThat(rules.registration().insurance())
                .extracting(PublishedRules.Said::id)
                .contains("S2-33");
        assertThat(rules.statements("entry-approved"))
                .extracting(PublishedRules.Said::id)
                .contains("S2-34");
        assertThat(rules.skill("AI_TRAINER")).isEqualTo("人工智能训练师");
        assertThat(rules.division("STUDENT")).isEqualTo("学生组");
        assertThat(rules.desk()).isPresent();
        assertThat(rules.bodyOf("ORGANISER"))
                .as("the desk is the organiser's, not the committee office's")
                .contains("天津职业技术师范大学电子工程学院");
        assertThat(rules.bodyOf(PublishedRules.OFFICE)).contains("组委会办公室");
    }

    @Test
    void a_clause_is_cited_in_words_with_its_id() {
        PublishedRules rules = Samples.rules();

        assertThat(rules.cite("S9-13", "S9 二(二)")).isEqualTo("《示例选拔赛方案》二(二)（S9-13）");
        assertThat(rules.cite("A-40", "A-40"))
                .as("a decision is a rule of the contest's own")
                .isEqualTo("本赛规则（A-40）");
        assertThat(rules.cite("A-47/PUBLIC_NOTICE", "A-47"))
                .as("what is part of it names it already")
                .isEqualTo("本赛规则（A-47/PUBLIC_NOTICE）");
    }
}
