package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.podium.local.play.client.Api;
import org.podium.local.play.client.RealmUsers;
import org.podium.local.play.client.Tokens;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.Course;
import org.podium.local.play.pack.Scene;
import org.podium.local.play.scan.Scans;

/** All acts of one contest, in their order. */
public final class Performance implements AutoCloseable {
    private final Progress progress;
    private final Hands hands = new Hands();
    private final Production production;
    private final Publishing publishing;
    private final Registering registering;
    private final Storytelling story;
    private final Holding holding;
    private final Awarding awarding;
    private final Mailing mailing;
    private List<Path> files = List.of();

    /** @param kafka servers of the broker that the services talk through */
    public Performance(ContestPackage pack, Api api, Tokens tokens, RealmUsers users, String kafka, Progress progress) {
        this.progress = progress;
        production = new Production(pack, api, progress, hands);
        publishing = new Publishing(production, tokens, users);
        registering = new Registering(production, new Scans());
        Qualifying qualifying = new Qualifying(production);
        mailing = new Mailing(production, kafka);
        story = new Storytelling(production, registering, qualifying, mailing);
        holding = new Holding(production, story, qualifying);
        awarding = new Awarding(production);
    }

    /** From the rulebook to the last step that precedes the public notice. */
    public void toResults() {
        publishing.play();
        Scene before = null;
        boolean results = false;
        for (Scene scene : Course.of(production.pack())) {
            production.enter(scene);
            switch (scene) {
                case Scene.Window window -> registering.play();
                case Scene.Held held -> {
                    holding.play(held);
                    results = held.stage().equals(lastStage(held));
                }
                case Scene.Told told -> {
                    // what is announced before anything is played belongs to the publication
                    if (before != null && !(before instanceof Scene.Told)) {
                        progress.phase(results ? "decide" : "story");
                    }
                    story.act(told.step());
                }
            }
            before = scene;
        }
        production.everybodyKnows();
    }

    private static String lastStage(Scene scene) {
        return scene.rulebook().contest().stages().getLast().name();
    }

    /** From the public notice to the last certificate. */
    public void toCertificates(Path folder) {
        if (awarding.notice()) {
            awarding.confirm();
            files = awarding.download(folder);
        }
    }

    /** Until the last mail. */
    public void toMails() {
        mailing.settle();
        progress.end();
    }

    /** The phase that is played now, or was played last. */
    public String underway() {
        return progress.underway();
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
