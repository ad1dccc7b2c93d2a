package org.podium.local.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;

/** Takes mails for anybody and shows them; arguments: directory, HTTP port, SMTP port. */
public final class Mailbox implements AutoCloseable {

    /** With their headers they take about 4 kB of memory each; see the heap in {@link MailboxPlan}. */
    private static final int MAILS_KEPT = 20_000;

    private final GreenMail smtp;
    private final Inbox inbox;

    public Mailbox(Path directory, int httpPort, int smtpPort) throws IOException {
        Mails mails = new Mails(directory, MAILS_KEPT);
        ServerSetup setup = new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        this.smtp = new GreenMail(setup);
        smtp.getUserManager().setMessageDeliveryHandler(new KeptOnDisk(mails, smtp));
        smtp.start();
        this.inbox = new Inbox(mails, httpPort);
    }

    public int httpPort() {
        return inbox.port();
    }

    @Override
    public void close() {
        inbox.close();
        smtp.stop();
    }

    public static void main(String[] arguments) throws IOException {
        Mailbox mailbox =
                new Mailbox(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(mailbox::close, "stop"));
    }
}
