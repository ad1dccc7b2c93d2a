package org.podium.local.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Writes every mail to disk before the sender hears that it was taken. GreenMail's own store is memory only; what it
 * holds is thrown away from time to time.
 */
final class KeptOnDisk implements MessageDeliveryHandler {

    private static final String EVERYBODY = "everybody";
    private static final int KEPT_IN_MEMORY = 50;

    private final Mails mails;
    private final GreenMail smtp;
    private int taken;

    KeptOnDisk(Mails mails, GreenMail smtp) {
        this.mails = mails;
        this.smtp = smtp;
    }

    @Override
    public synchronized GreenMailUser handle(MovingMessage message, MailAddress recipient)
            throws MessagingException, UserException {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.getMessage().writeTo(bytes);
            mails.keep(recipient.getEmail(), bytes.toByteArray());
            if (++taken % KEPT_IN_MEMORY == 0) {
                smtp.purgeEmailFromAllMailboxes();
            }
        } catch (IOException | FolderException e) {
            throw new UserException("the mail could not be kept", e);
        }
        GreenMailUser user = smtp.getUserManager().getUser(EVERYBODY);
        return user != null ? user : smtp.getUserManager().createUser(EVERYBODY, EVERYBODY, EVERYBODY);
    }
}
