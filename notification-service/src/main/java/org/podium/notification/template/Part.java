package org.podium.notification.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What letters are put together of. As in {@link Content}, no field could hold what nobody may read in a mail. */
public final class Part {
    private Part() {}

    /** One thing to know or to correct: whom or what it concerns, the sentence, and the clause in words. */
    public record Point(String title, String sentence, String basis) {}

    /** One thing that a unit has not handed in. @param ends how long there is still time, in words: 还有 7 天 */
    public record OpenDuty(
            String document, boolean mandatory, String sentence, String lastDay, String ends, String basis) {}

    public record Component(String name, String score) {}

    /**
     * One own entry in a result.
     *
     * @param statusWord in words, where it has no rank
     * @param separation by what it was separated from an equal total, without anybody else's marks
     */
    public record Row(
            String competitors,
            String reference,
            boolean ranked,
            @Nullable Integer rank,
            @Nullable String total,
            boolean shared,
            List<Component> components,
            String statusWord,
            @Nullable String separation) {}

    /** One own entry that goes on, or may. @param rank in its region; @param successor whether it takes the place of one that withdrew */
    public record Finalist(String competitors, String reference, int rank, boolean successor) {}

    /** @param name of the place where a stage is held */
    public record Place(String name, String basis) {}
}
