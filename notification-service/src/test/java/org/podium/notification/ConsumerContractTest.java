package org.podium.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.podium.kit.test.SchemaCheck;
import org.podium.notification.contact.EntryEvent;
import org.podium.notification.contact.FollowUnits;
import org.podium.notification.contest.ContestEvent;
import org.podium.notification.message.AnnouncementEvent;
import org.podium.notification.message.AppealEvent;
import org.podium.notification.message.AttachmentEvent;
import org.podium.notification.message.AwardEvent;
import org.podium.notification.message.DrawEvent;
import org.podium.notification.message.DutyEvent;
import org.podium.notification.message.JudgeEvent;
import org.podium.notification.message.MergerEvent;
import org.podium.notification.message.QualificationEvent;
import org.podium.notification.message.ReminderEvent;
import org.podium.notification.message.ResultEvent;
import org.podium.notification.message.SubstitutionsClosing;

/** Every field that this service uses of another's events is promised by that service's schema. */
class ConsumerContractTest {
    private static final String ENTRY = "registration.entry-received.v1";

    /** Which sample shows what is used of which event; events of one shape share one. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("registration.contest-published.v1", "registration.contest-published.v1"),
            Map.entry("registration.contest-amended.v1", "registration.contest-published.v1"),
            Map.entry("registration.announcement-made.v1", "registration.announcement-made.v1"),
            Map.entry("registration.clock-set.v1", "registration.clock-set.v1"),
            Map.entry("registration.contest-deleted.v1", "registration.contest-deleted.v1"),
            Map.entry(ENTRY, ENTRY),
            Map.entry("registration.entry-deadline-near.v1", "registration.entry-deadline-near.v1"),
            Map.entry("registration.entry-returned.v1", ENTRY),
            Map.entry("registration.entry-corrected.v1", ENTRY),
            Map.entry("registration.entry-approved.v1", ENTRY),
            Map.entry("registration.entry-refused.v1", ENTRY),
            Map.entry("registration.entry-withdrawn.v1", ENTRY),
            Map.entry("registration.entry-disqualified.v1", ENTRY),
            Map.entry("registration.entry-cancelled.v1", ENTRY),
            Map.entry("registration.substitution-decided.v1", "registration.substitution-decided.v1"),
            Map.entry("registration.substitutions-closing.v1", "registration.substitutions-closing.v1"),
            Map.entry("registration.attachment-published.v1", "registration.attachment-published.v1"),
            Map.entry("registration.unit-described.v1", "registration.unit-described.v1"),
            Map.entry("registration.unit-duty-due.v1", "registration.unit-duty-due.v1"),
            Map.entry("scoring.result-part.v1", "scoring.result-part.v1"),
            Map.entry("scoring.result-published.v1", "scoring.result-published.v1"),
            Map.entry("awards.pool-decided.v1", "awards.pool-decided.v1"),
            Map.entry("awards.award-confirmed.v1", "awards.award-confirmed.v1"),
            Map.entry("awards.award-lapsed.v1", "awards.award-confirmed.v1"),
            Map.entry("awards.certificate-issued.v1", "awards.certificate-issued.v1"),
            Map.entry("awards.notice-opened.v1", "awards.notice-opened.v1"),
            Map.entry("awards.notice-closed.v1", "awards.notice-opened.v1"),
            Map.entry("awards.title-nominated.v1", "awards.title-nominated.v1"),
            Map.entry("awards.title-verified.v1", "awards.title-nominated.v1"),
            Map.entry("awards.verification-refused.v1", "awards.verification-refused.v1"),
            Map.entry("scoring.entries-qualified.v1", "scoring.entries-qualified.v1"),
            Map.entry("scoring.merger-kept.v1", "scoring.merger-kept.v1"),
            Map.entry("scoring.place-offered.v1", "scoring.place-offered.v1"),
            Map.entry("scoring.pool-drawn.v1", "scoring.pool-drawn.v1"),
            Map.entry("scoring.appeal-filed.v1", "scoring.appeal-filed.v1"),
            Map.entry("scoring.appeal-ruled.v1", "scoring.appeal-ruled.v1"),
            Map.entry("scoring.appeal-lapsed.v1", "scoring.appeal-lapsed.v1"),
            Map.entry("registration.judge-decided.v1", "registration.judge-decided.v1"),
            Map.entry("scoring.qualification-revoked.v1", "scoring.qualification-revoked.v1"));

    static Stream<String> types() {
        return SAMPLES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_field_that_is_used_is_promised(String type) {
        ObjectNode sample = Samples.event(SAMPLES.getOrDefault(type, type));
        if (sample.has("rulebook")) {
            sample.putObject("rulebook"); // the published language of the house: it has a schema of its own
        }

        SchemaCheck.ofTheHouse().promised(type, sample.toString());
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatever_the_schema_allows_fits_the_record_it_is_read_into(String type) throws IOException {
        Path file = Path.of("../deploy/contracts/events").resolve(type + ".schema.json");
        ObjectNode event = (ObjectNode) GenerousExample.of(Samples.JSON.readTree(Files.readString(file)));
        if (event.has("rulebook")) {
            event.set(
                    "rulebook",
                    Samples.event("registration.contest-published.v1").path("rulebook"));
        }

        assertThat(Samples.read(event, record(type))).isNotNull();
    }

    private static Class<?> record(String type) {
        return switch (type) {
            case "registration.attachment-published.v1" -> AttachmentEvent.class;
            case "registration.unit-described.v1" -> FollowUnits.UnitEvent.class;
            case "registration.announcement-made.v1" -> AnnouncementEvent.class;
            case "registration.unit-duty-due.v1" -> DutyEvent.class;
            case "registration.entry-deadline-near.v1" -> ReminderEvent.class;
            case "registration.substitutions-closing.v1" -> SubstitutionsClosing.class;
            case "scoring.merger-kept.v1" -> MergerEvent.class;
            case "scoring.result-part.v1" -> ResultEvent.Part.class;
            case "scoring.result-published.v1" -> ResultEvent.Published.class;
            case "awards.pool-decided.v1" -> AwardEvent.PoolDecided.class;
            case "awards.award-confirmed.v1" -> AwardEvent.Confirmed.class;
            case "awards.certificate-issued.v1" -> AwardEvent.CertificateIssued.class;
            case "awards.notice-opened.v1", "awards.notice-closed.v1" -> AwardEvent.NoticeTold.class;
            case "awards.title-nominated.v1", "awards.title-verified.v1", "awards.verification-refused.v1" ->
                AwardEvent.TitleMoved.class;
            case "scoring.entries-qualified.v1", "scoring.place-offered.v1", "scoring.qualification-revoked.v1" ->
                QualificationEvent.class;
            case "scoring.pool-drawn.v1" -> DrawEvent.class;
            case "scoring.appeal-filed.v1", "scoring.appeal-ruled.v1", "scoring.appeal-lapsed.v1" -> AppealEvent.class;
            case "registration.judge-decided.v1" -> JudgeEvent.class;
            default -> type.contains("contest") || type.contains("clock") ? ContestEvent.class : EntryEvent.class;
        };
    }
}
