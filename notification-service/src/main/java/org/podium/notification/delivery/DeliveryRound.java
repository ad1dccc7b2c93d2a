package org.podium.notification.delivery;

import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes one mail, hands it over, writes down how it went. One mail in flight, so a crash repeats at most that one. */
final class DeliveryRound {
    private static final Logger LOG = Logger.getLogger(DeliveryRound.class);

    enum Result {
        NOTHING_DUE,
        DONE,
        SERVER_AWAY
    }

    private final DeliveryDesk desk;
    private final Postman postman;

    DeliveryRound(DeliveryDesk desk, Postman postman) {
        this.desk = desk;
        this.postman = postman;
    }

    Result next() {
        Optional<OutgoingMail> due = desk.take();
        if (due.isEmpty()) {
            return Result.NOTHING_DUE;
        }
        OutgoingMail mail = due.get();
        try {
            postman.deliver(mail);
        } catch (Postman.MailRefused refused) {
            LOG.warnf("mail %s refused: %s", mail.delivery(), refused.reason());
            desk.refused(mail, refused.reason());
            return Result.DONE;
        } catch (Postman.MailDeferred deferred) {
            LOG.infof("mail %s deferred: %s", mail.delivery(), deferred.reason());
            if (deferred.serverAway()) {
                desk.notReached(mail, deferred.reason());
                return Result.SERVER_AWAY;
            }
            desk.deferred(mail, deferred.reason());
            return Result.DONE;
        }
        desk.accepted(mail);
        return Result.DONE;
    }
}
