package org.podium.scoring.tally;

import org.jspecify.annotations.Nullable;
import org.podium.kit.problem.Sentence;

/**
 * One thing that keeps a pool from being closed.
 *
 * @param code of the sheet; none for entries that are not drawn yet, whose codes do not exist
 */
public record Missing(
        @Nullable String code, What what, @Nullable String component) {

    /** What is missing, with what to do about it. */
    public enum What {
        NOT_DRAWN("尚未抽签的参赛队：请补抽", "an entry without a code: make a supplementary draw"),
        SHEET_EMPTY("尚无成绩：请录入，或登记全部缺考", "no marks: enter them, or record the entry as absent from everything"),
        SHEET_UNCONFIRMED("待第二人确认", "waits for its second entry"),
        SHEET_DIFFERS("两次录入不一致：请核对", "the two entries differ: check the paper"),
        CORRECTION_OPEN("更正待批准或退回", "a correction waits to be approved or rejected"),
        ANNULMENT_OPEN("撤销处罚的申请待批准或退回", "an annulment of a penalty waits to be approved or rejected"),
        ATTENDANCE_DIFFERS("考勤与成绩单不一致：请核对", "attendance and sheet contradict each other: check which is right");

        private final Sentence todo;

        What(String zh, String en) {
            this.todo = new Sentence(zh, en);
        }

        public Sentence todo() {
            return todo;
        }
    }
}
