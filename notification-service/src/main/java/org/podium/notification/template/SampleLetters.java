package org.podium.notification.template;

import org.podium.notification.contact.Recipient;

/** One letter per template, about nobody, for the preview. */
public final class SampleLetters {
    public static final Letterhead LETTERHEAD = new Letterhead(
            "示例职业技能竞赛（人工智能方向）选拔赛",
            "《示例竞赛方案》",
            true,
            new Letterhead.Desk("示例学院", "赛务联系处", "desk@example.org", "000-0000-0000"),
            "示例竞赛办公室");

    private static final Recipient UNIT = Recipient.unit("SAMPLE", SampleContents.UNIT, "unit@example.org");
    private static final Recipient COMPETITOR =
            Recipient.competitor("sample", SampleContents.COMPETITOR, "lin@example.org");

    private SampleLetters() {}

    public static Letter of(MailTemplate template) {
        Recipient to = template == MailTemplate.AWARD_CONFIRMED ? COMPETITOR : UNIT;
        return new Letter(template, to, SampleContents.of(template));
    }
}
