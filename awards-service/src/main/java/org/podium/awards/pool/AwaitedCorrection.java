package org.podium.awards.pool;

import java.util.List;
import java.util.UUID;
import org.podium.rulebook.Text;

/**
 * What the awards of a pool wait for: a result that says of these entries what registration has decided.
 *
 * @param entries that are disqualified and hold awards by a result that ranks them still, in the order of their ids
 */
public record AwaitedCorrection(List<UUID> entries, Text sentence) {
    static AwaitedCorrection of(List<UUID> entries) {
        var count = entries.size();
        var sentence = new Text(
                "成绩公布后有 %d 项报名被取消资格，须待更正成绩公布，方可公示和确认奖励".formatted(count),
                "entries disqualified since the result: %d; awards are shown and confirmed after the corrected result"
                        .formatted(count));
        return new AwaitedCorrection(List.copyOf(entries), sentence);
    }
}
