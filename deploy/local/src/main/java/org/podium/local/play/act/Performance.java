package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.podium.local.play.client.Api;
import org.podium.local.play.client.Tokens;
import org.podium.local.play.client.UnitUsers;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.scan.Scans;

/** All acts of one contest, in their order. */
public final class Performance implements AutoCloseable {
    private final Progress progress;
    private final Hands hands = new Hands();
    private final Production production;
    private final Publishing publishing;
    private final Registering registering;
    private final Storytelling story;
    private final Final finals;
    private final Awarding awarding;
    private final Mailing mailing;
    private List<Path> files = List.of();

    public Performance(ContestPackage pack, Api api, Tokens tokens, UnitUsers users, Progress progress) {
        this.progress = progress;
        production = new Production(pack, api, progress, hands);
        publishing = new Publishing(production, tokens, users);
        registering = new Registering(production, new Scans());
        story = new Storytelling(production, registering);
        finals = new Final(production, story);
        awarding = new Awarding(production);
        mailing = new Mailing(production);
    }

    /** From the rulebook to the last step that precedes the public notice. */
    public void toResults() {
        publishing.play();
        registering.draft();
        registering.submit();
        registering.review();
        story.beforeTheFinal();
        finals.open();
        finals.mark();
        finals.results();
        story.afterResults();
        production.everybodyKnows();
    }

    /** From the public notice to the last mail. */
    public void toCertificates(Path folder) {
        awarding.notice();
        awarding.confirm();
        files = awarding.download(folder);
        mailing.settle();
        progress.end();
    }

    public void phase(String name) {
        progress.phase(name);
    }

    public void say(String line) {
        progress.say(line);
    }

    public Production production() {
        return production;
    }

    public String contest() {
        return production.contest();
    }

    public List<Path> files() {
        return files;
    }

    public List<JsonNode> deliveries() {
        return mailing.deliveries();
    }

    public Map<String, Double> seconds() {
        progress.end();
        return progress.seconds();
    }

    @Override
    public void close() {
        hands.close();
    }
}
