package org.podium.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podium.local.platform.Platform;
import org.podium.local.play.act.Performance;
import org.podium.local.play.act.Progress;
import org.podium.local.play.client.Api;
import org.podium.local.play.client.RealmUsers;
import org.podium.local.play.client.Tokens;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.PackageRefused;
import org.podium.local.play.report.Comparison;
import org.podium.local.play.report.Dealings;
import org.podium.local.play.report.Facts;
import org.podium.local.play.report.Mails;
import org.podium.local.play.report.Parked;
import org.podium.local.play.report.Report;
import org.podium.local.play.report.Rows;
import org.podium.local.play.report.Summary;
import org.podium.local.play.report.Unwritten;

/**
 * Plays packages on a running platform. What happens in the contest goes through the public interfaces of the services
 * alone. Beside that, people get their accounts by Keycloak's admin API, and the broker and the metrics of the services are
 * asked whether all that was told has been taken in.
 */
public final class Player {
    private final Platform platform;
    private final PrintWriter out;
    private final Runnable hold;
    private final HttpClient http = Api.client();
    private final Tokens tokens;
    private final Api api;

    /** @param hold waits until a phase that has been announced may begin */
    public Player(Platform platform, PrintWriter out, Runnable hold) {
        this.platform = platform;
        this.out = out;
        this.hold = hold;
        this.tokens = new Tokens(platform.keycloak(), platform.realm(), http);
        this.api = new Api(platform.origin(), tokens, http);
    }

    /**
     * @param folder where the certificates' files go
     * @throws PlayFailed where a service refused what it should take, or did not answer any more
     */
    public Run play(Path directory, Path folder) throws IOException, PackageRefused {
        ContestPackage pack = ContestPackage.read(directory);
        out.println("playing " + pack.name() + ": " + pack.entries().size() + " entries of "
                + pack.units().size() + " units");
        RealmUsers users = new RealmUsers(
                platform.keycloak(),
                platform.realm(),
                platform.keycloakAdmin().user(),
                platform.keycloakAdmin().password(),
                tokens,
                http);
        Progress progress = new Progress(out, hold);
        try (Performance performance = new Performance(pack, api, tokens, users, platform.kafka(), progress)) {
            try {
                return play(pack, performance, folder);
            } catch (RuntimeException failure) {
                Report report = new Report(pack.name(), performance.contest());
                report.failure(performance.underway(), PlayFailed.said(failure));
                report.phases(performance.seconds());
                throw new PlayFailed(performance.underway(), report.json(), failure);
            }
        }
    }

    private Run play(ContestPackage pack, Performance performance, Path folder) {
        Parked parked = new Parked(api);
        performance.toResults();
        performance.phase("compare");
        Facts before = Facts.of(performance.production());
        var differences = Comparison.of(pack.expected(), new Rows(before));
        differences.forEach(difference -> performance.say(difference.toString()));
        performance.say(
                differences.isEmpty()
                        ? "everything is as expected/ says"
                        : differences.size() + " differences from expected/");
        boolean blocked = before.pools().stream()
                .anyMatch(pool -> !pool.awarding().path("blockers").isEmpty());
        if (blocked) {
            performance.say("a tie waits for a decision: no public notice, no certificates");
        } else {
            performance.toCertificates(folder);
        }
        performance.toMails();
        String contest = performance.contest();
        Report report = new Report(pack.name(), api.get("office", "/registration/v1/contests/" + contest));
        report.differences(differences, pack.expected().files().keySet());
        Facts facts = Facts.of(performance.production());
        report.facts(facts);
        report.dealings(Dealings.of(performance.production(), facts));
        List<JsonNode> certificates = api.list("office", "/awards/v1/contests/" + contest + "/certificates");
        report.certificates(certificates, folder, performance.files());
        report.mails(Mails.of(
                performance.deliveries(), Unwritten.of(api, contest, facts, certificates), platform.mailbox(), http));
        List<JsonNode> setAside = parked.since();
        report.parked(setAside);
        setAside.forEach(event -> performance.say("parked: " + event));
        report.look(look(report));
        report.phases(performance.seconds());
        new Summary(out).print(report.json());
        return new Run(report.json(), differences, setAside.size());
    }

    private Map<String, String> look(Report report) {
        Map<String, String> places = new LinkedHashMap<>();
        String origin = platform.origin();
        for (String service : new String[] {"registration", "scoring", "awards", "notifications"}) {
            places.put("API of " + service, origin + "/" + service + "/q/docs");
        }
        places.put("mailbox", origin + "/mailbox/");
        String code =
                report.json().path("certificates").path(0).path("verifyCode").asText();
        if (!code.isEmpty()) {
            places.put("verification page", origin + "/awards/v1/verify/" + code);
        }
        places.put("Keycloak", origin + "/auth/admin/");
        places.put("sample users", "office, committee, supervisor, tabulator, chief-judge, … (password podium)");
        return places;
    }
}
