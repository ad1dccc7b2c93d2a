package org.podium.notification.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podium.notification.template.Part.Finalist;
import org.podium.notification.template.Part.OpenDuty;
import org.podium.notification.template.Part.Place;
import org.podium.notification.template.Part.Point;
import org.podium.notification.template.Part.Row;

/**
 * What a template may speak of: words ready to print, and nothing else. No field could hold an identity number, a phone
 * number or a scan; marks are those of the recipient's own entries.
 */
public sealed interface Content {

    /**
     * @param points what is wrong, or noticed so far
     * @param notes what holds although nothing is wrong, such as S2-14
     * @param duties what the unit has to see to
     * @param closes last day of registration while it lies ahead, in words
     * @param closed whether registration was over when it happened, so that nobody else can be put forward
     * @param starts first day of the stage, in words
     * @param link the entry in the portal
     */
    record EntryContent(
            String reference,
            String skill,
            String division,
            String unit,
            String competitors,
            String when,
            @Nullable String reason,
            List<Point> points,
            List<Point> notes,
            List<Point> duties,
            @Nullable String closes,
            boolean closed,
            @Nullable String starts,
            @Nullable String link)
            implements Content {}

    /**
     * An entry that is not handed in while registration draws to its end.
     *
     * @param ends how long there is still time, in words: 还有 3 天截止
     * @param closes last day of registration, in words
     * @param basis the rule that names that day; absent where an amendment has taken the day back meanwhile
     * @param points what is missing so far
     */
    record DeadlineContent(
            String reference,
            String skill,
            String division,
            String unit,
            String ends,
            String closes,
            @Nullable String basis,
            List<Point> points,
            @Nullable String link)
            implements Content {}

    record DutyContent(List<OpenDuty> duties) implements Content {}

    /** @param places how many competitors the unit may send */
    record CapContent(String unit, int places, String scope, String sentence, String basis) implements Content {}

    /** @param late whether it was refused because it came too late, so that no other request can follow */
    record SubstitutionContent(
            boolean approved,
            boolean late,
            String reference,
            String skill,
            String division,
            String unit,
            String outgoing,
            String incoming,
            String when,
            @Nullable String reason,
            List<Point> points,
            List<Point> notes,
            List<Point> duties)
            implements Content {}

    /** @param link where the whole ranking is shown */
    record ResultContent(
            String skill,
            String division,
            String kindWord,
            boolean provisional,
            int version,
            List<Row> rows,
            String ranking,
            @Nullable String disputes,
            @Nullable String link)
            implements Content {}

    record SelectionOnlyContent(
            String skill,
            String division,
            String stage,
            String competitors,
            int competed,
            int minimum,
            String sentence,
            String basis)
            implements Content {}

    /** @param place skill and division, absent, as is the reference, where a unit gets it for the whole contest */
    record AwardContent(
            String recipient,
            String award,
            @Nullable String place,
            @Nullable String reference,
            String sentence,
            String basis,
            String next)
            implements Content {}

    /**
     * Who goes on to the next stage, is offered a place in it, or goes on no more.
     *
     * @param starts first day of the next stage, in words, where it is announced
     * @param reason why a confirmation was taken back
     */
    record QualifiedContent(
            String skill,
            String division,
            String stage,
            String nextStage,
            List<Finalist> entries,
            @Nullable String starts,
            @Nullable String reason,
            int resultVersion,
            String basis)
            implements Content {}

    /**
     * A title on its way through an authority.
     *
     * @param refusedAs why it was refused, in words; @param reason the words of whoever recorded it
     * @param voided whether the entry's result is void with it, and not the title alone
     */
    record TitleContent(
            String recipient,
            String title,
            String authority,
            String skill,
            String division,
            String reference,
            int rank,
            String sentence,
            @Nullable String refusedAs,
            @Nullable String reason,
            boolean voided,
            String basis)
            implements Content {}

    /**
     * @param verifyLink the public page that says whether it holds
     * @param downloadLink where its holder gets the PDF
     * @param basis the rule that gives it, as it stands on the paper; absent where it was not told
     */
    record CertificateContent(
            String recipient,
            String award,
            String unit,
            String number,
            String verifyLink,
            @Nullable String downloadLink,
            @Nullable String basis,
            boolean voided)
            implements Content {}

    /**
     * The last day for a substitution draws near.
     *
     * @param competitors whom the unit has entered
     * @param ends how long there is still time, in words: 还有 2 个工作日截止
     * @param closes last day, in words
     */
    record SubstitutionsContent(String competitors, String ends, String closes, String basis) implements Content {}

    /** A new version of what goes with the notice. @param competitors whom the recipient has entered, or is */
    record AttachmentContent(String label, int version, String competitors, String basis) implements Content {}

    /**
     * A later notice or an announcement.
     *
     * @param subject what it is about, in words: 取消、比赛时间
     * @param version of the rulebook that it made
     * @param points what it changes for the recipient's own entries, with the days as they were and are
     * @param standing own entries that it concerns; empty where there are none, as with {@code ended}
     * @param ended own entries that it ended
     * @param merged whether own entries are held with others
     * @param drafts whether the unit has something that is not handed in
     */
    record AnnouncementContent(
            String subject,
            String reason,
            String when,
            int version,
            List<Point> points,
            String standing,
            String ended,
            boolean merged,
            boolean drafts)
            implements Content {}

    /**
     * Two pools stay apart though an announcement was to hold them together.
     *
     * @param from what was to be held in {@code into}, in words, as that
     * @param late whether it could not be done any more; else the committee has decided
     * @param competitors whom the recipient has entered in one of the two, or is
     * @param basis the announcement
     */
    record MergerKeptContent(String from, String into, boolean late, String reason, String competitors, String basis)
            implements Content {}

    /** @param basis the rule that says how long the notice lasts; absent where the rulebook has none */
    record NoticeContent(
            String competitors,
            String opensOn,
            String closesOn,
            @Nullable String basis,
            @Nullable String link) implements Content {}

    /**
     * A pool was drawn: where and when to report. No field could hold a code, a number or a workstation, and nothing here
     * differs between those who were drawn first and last.
     *
     * @param starts first day, in words, where it is announced
     * @param notes what the rulebook wants said of it, such as what to bring
     */
    record DrawnContent(
            String skill,
            String division,
            String stage,
            String competitors,
            @Nullable String starts,
            List<Place> places,
            List<Point> notes)
            implements Content {}

    /**
     * What became of an appeal. What the unit wrote is not repeated.
     *
     * @param pool stage, skill and division; @param ground what it is about, in words
     * @param answerDue by when the committee answers, in words
     * @param reason of the ruling; of one that lapsed, the announcement
     * @param rule the sentence of the rule on disputes
     */
    record AppealContent(
            String competitors,
            String reference,
            String pool,
            String ground,
            String when,
            @Nullable String answerDue,
            boolean upheld,
            @Nullable String reason,
            @Nullable String rule,
            @Nullable String basis)
            implements Content {}

    /** What was decided on a judge whom the unit proposed. @param rule the sentence of the rule that lets units propose them */
    record JudgeContent(
            String candidate,
            @Nullable String skill,
            boolean accepted,
            String when,
            @Nullable String reason,
            @Nullable String rule,
            @Nullable String basis)
            implements Content {}
}
