package org.podium.kit.test;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An SMTP server on a free port that keeps what it gets; a test asks {@link #received()}. */
public class MailboxResource implements QuarkusTestResourceLifecycleManager {
    private static volatile @Nullable GreenMail mailbox;

    @Override
    public Map<String, String> start() {
        GreenMail started = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        mailbox = started;
        return Map.of(
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.port",
                Integer.toString(started.getSmtp().getPort()),
                "quarkus.mailer.mock",
                "false",
                "quarkus.mailer.start-tls",
                "DISABLED",
                "podium.test.mailbox.port",
                Integer.toString(started.getSmtp().getPort()));
    }

    @Override
    public void stop() {
        GreenMail running = mailbox;
        if (running != null) {
            running.stop();
        }
    }

    public static List<MimeMessage> received() {
        return List.of(running().getReceivedMessages());
    }

    public static void clear() {
        try {
            running().purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static GreenMail running() {
        GreenMail running = mailbox;
        if (running == null) {
            throw new IllegalStateException("the test has no MailboxResource");
        }
        return running;
    }
}
