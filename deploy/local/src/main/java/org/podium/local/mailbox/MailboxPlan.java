package org.podium.local.mailbox;

import java.util.List;
import java.util.Map;
import org.podium.local.platform.DataDir;
import org.podium.local.platform.JavaCommand;
import org.podium.local.platform.LocalPlans;
import org.podium.local.platform.Plan;
import org.podium.local.platform.Settings;

/** The mailbox in its own small JVM. */
public final class MailboxPlan {

    private MailboxPlan() {}

    public static Plan of(DataDir data, Settings settings) {
        int port = settings.ports().of("mailbox");
        return new Plan(
                "mailbox",
                "mailbox",
                port,
                List.of(),
                LocalPlans.NEIGHBOURS_STOP,
                "TERM",
                JavaCommand.ofLauncher(
                        data,
                        160,
                        Mailbox.class,
                        List.of(),
                        data.mail().toString(),
                        Integer.toString(port),
                        Integer.toString(settings.ports().of("smtp"))),
                Map.of(),
                Plan.Step.NOTHING,
                Plan.answers(settings.mailboxUrl() + "/mailbox/api/health"));
    }
}
