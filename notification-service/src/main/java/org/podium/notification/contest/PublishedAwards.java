package org.podium.notification.contest;

import static org.podium.notification.contest.PublishedRules.label;
import static org.podium.notification.contest.PublishedRules.orEmpty;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Level;
import org.podium.rulebook.Text;

/**
 * What a published rulebook says of awards, as far as mails speak of it.
 *
 * @param ladder absent: the national table
 */
public record PublishedAwards(
        @Nullable Levels ladder,
        PublishedRules.@Nullable Said minimumField,
        PublishedRules.@Nullable Said publicNotice,
        List<AwardRule> rules,
        List<PublishedRules.Said> statements) {
    public PublishedAwards {
        rules = orEmpty(rules);
        statements = orEmpty(statements);
    }

    /** @param levels the lowest first */
    public record Levels(List<PublishedRules.Label> levels) {
        public Levels {
            levels = orEmpty(levels);
        }
    }

    /** A tier of prizes, medals or honours. @param label absent where a coach's award names the tier of another rule */
    public record Tier(String name, @Nullable Text label) {

        @JsonCreator
        public Tier(@JsonProperty("name") String name, @JsonProperty("label") @Nullable Text label) {
            this.name = name;
            this.label = label;
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Tier named(String name) {
            return new Tier(name, null);
        }

        String words() {
            return label == null ? name : label.zh();
        }
    }

    /** @param tiers empty for rules that have none */
    public record AwardRule(String id, List<Tier> tiers) {
        public AwardRule {
            tiers = orEmpty(tiers);
        }
    }

    String level(String name) {
        return ladder == null ? Level.STANDARD.label(name).zh() : label(ladder.levels(), name);
    }

    String tier(String rule, String name) {
        return rules.stream()
                .filter(given -> given.id().equals(rule))
                .flatMap(given -> given.tiers().stream())
                .filter(tier -> tier.name().equals(name))
                .map(Tier::words)
                .findFirst()
                .orElse(name);
    }
}
