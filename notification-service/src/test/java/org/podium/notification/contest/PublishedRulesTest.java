package org.podium.notification.contest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.podium.notification.Samples;
import org.podium.notification.template.MailTemplate;
import org.podium.rulebook.reading.Rulebooks;

class PublishedRulesTest {

    /** The canonical JSON of a rulebook, as registration publishes it. */
    private static PublishedRules published(String contest) throws IOException {
        String file = "rulebook.yaml";
        String yaml = Files.readString(Path.of("../deploy/contests", contest, file));
        var rulebook = Rulebooks.read(yaml, file).rulebook().orElseThrow();
        return Samples.JSON.readValue(Rulebooks.canonicalJson(rulebook), PublishedRules.class);
    }

    @Test
    void every_mail_that_the_tianjin_rulebook_asks_for_is_one_that_there_is() throws IOException {
        PublishedRules rules = published("tianjin-2025");

        assertThat(rules.messages()).isNotNull();
        assertThat(rules.messages().triggers()).isNotEmpty().allSatisfy(trigger -> assertThat(
                        MailTemplate.named(trigger.on()))
                .isPresent());
    }

    @Test
    void the_tianjin_rulebook_says_what_an_approval_must_tell() throws IOException {
        PublishedRules rules = published("tianjin-2025");

        assertThat(rules.registration().insurance())
                .extracting(PublishedRules.Said::id)
                .contains("S2-33");
        assertThat(rules.statements("entry-approved"))
                .extracting(PublishedRules.Said::id)
                .contains("S2-34");
        assertThat(rules.contest().venuesOf("FINAL"))
                .extracting(PublishedContest.Venue::id)
                .containsExactly("S2-29");
        assertThat(rules.starts("FINAL", "")).as("a later notice says it").isEmpty();
        assertThat(rules.skill("AI_TRAINER")).isEqualTo("人工智能训练师");
        assertThat(rules.division("STUDENT")).isEqualTo("学生组");
        assertThat(rules.desk()).isPresent();
        assertThat(rules.bodyOf("ORGANISER"))
                .as("the desk is the organiser's, not the committee office's")
                .contains("天津职业技术师范大学电子工程学院");
        assertThat(rules.bodyOf(PublishedRules.OFFICE)).contains("组委会办公室");
    }

    @Test
    void a_rule_that_only_names_the_tiers_of_another_is_no_obstacle() {
        ObjectNode rulebook =
                (ObjectNode) Samples.event("registration.contest-published.v1").path("rulebook");
        ArrayNode rules = ((ObjectNode) rulebook.path("awards")).putArray("rules");
        rules.addObject()
                .put("id", "S9-33")
                .putArray("tiers")
                .addObject()
                .put("name", "FIRST")
                .putObject("label")
                .put("zh", "团体一等奖")
                .put("en", "First prize");
        rules.addObject()
                .put("id", "S9-36")
                .put("rule", "coach-award")
                .putArray("tiers")
                .add("FIRST");

        PublishedRules read = Samples.read(rulebook, PublishedRules.class);

        assertThat(read.tier("S9-33", "FIRST")).isEqualTo("团体一等奖");
        assertThat(read.tier("S9-36", "FIRST")).isEqualTo("FIRST");
    }

    @Test
    void the_national_rulebook_names_the_tiers_of_its_prizes_and_coaches_are_honoured_for_some_of_them()
            throws IOException {
        PublishedRules rules = published("national-2021");

        assertThat(rules.tier("S1-29", "FIRST")).isEqualTo("一等奖");
        assertThat(rules.tier("S1-33", "FIRST")).isEqualTo("团体一等奖");
        assertThat(rules.tier("S1-35", "FIRST")).isEqualTo("FIRST");
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
