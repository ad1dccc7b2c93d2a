package org.podium.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CitationTest {

    @Test
    void a_notice_without_a_number_is_cited_by_its_title() {
        assertThat(Tianjin.rulebook().cite("S2 六"))
                .isEqualTo(new Text(
                        "《2025年“海河工匠杯”技能大赛暨第四届全国人工智能应用技术技能大赛天津选拔赛方案》六",
                        "Plan of the 2025 Haihe Craftsman Cup, Tianjin selection for the 4th national contest in applied AI "
                                + "skills, section 六"));
    }

    @Test
    void one_with_a_number_is_cited_by_its_number() {
        assertThat(National.rulebook().cite("S1 五(一)").zh()).isEqualTo("中工经办〔2021〕26号 五(一)");
    }

    @Test
    void a_decision_is_part_of_the_contests_own_rules() {
        assertThat(Tianjin.rulebook().cite("A-47").zh()).isEqualTo("本赛规则 A-47");
    }
}
