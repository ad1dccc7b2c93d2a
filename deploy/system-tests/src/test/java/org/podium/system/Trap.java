package org.podium.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Keeps a service in the middle of one piece of work by a lock that another transaction might hold as well, since such
 * moments last a few milliseconds and to wait for them is a matter of luck.
 */
final class Trap implements AutoCloseable {
    /** The relay of the service kit works only while it has this lock. */
    private static final long RELAY = 0x706f6469756d01L;

    private static final int LOOKS_AT_ONE_MAIL = 200;
    private static final int NEWEST_MAILS = 100;

    private final Fate.How how;
    private final Connection holding;
    private final Connection looking;
    private final Api api;
    private boolean rowsAreHeld;
    private String mailHeld = "";
    private int looksAtTheMail;

    Trap(Fate.How how, Connection holding, Connection looking, Api api) throws SQLException {
        this.how = how;
        this.api = api;
        this.holding = holding;
        this.looking = looking;
        holding.setAutoCommit(false);
        switch (how) {
            case UNSENT, SENT_AND_NOT_NOTED -> hold("select pg_advisory_lock(" + RELAY + ")");
            case HALF_HANDLED -> hold("lock table inbox_event in share row exclusive mode");
            case MAILED_AND_NOT_NOTED, IDLE -> rowsAreHeld = false;
        }
    }

    /** To be asked again and again until it is true. */
    boolean hasCaught() throws SQLException {
        Hands hands = Hands.of(looking);
        if (how == Fate.How.SENT_AND_NOT_NOTED && hands.unsent() > 0 && !rowsAreHeld) {
            rowsAreHeld = hold("select position from outbox where sent_at is null for update");
            hold("select pg_advisory_unlock(" + RELAY + ")");
        }
        if (how == Fate.How.MAILED_AND_NOT_NOTED) {
            if (hands.mailed() && hasArrived()) {
                return true;
            }
            holdTheMailOnItsWay(hands.mailed());
            return false;
        }
        return hands.meet(how);
    }

    /** What the service is about to note may as well be that the mail server did not answer. */
    private boolean hasArrived() {
        for (JsonNode mail : api.get(null, "/mailbox/api/messages?limit=" + NEWEST_MAILS)
                .json()
                .path("items")) {
            if (mail.path("messageId").asText().contains(mailHeld)) {
                return true;
            }
        }
        return false;
    }

    /** The mail that is held may be one that an earlier death has left: then it is let go after a while. */
    private void holdTheMailOnItsWay(boolean anotherOne) throws SQLException {
        if (anotherOne || !rowsAreHeld || ++looksAtTheMail > LOOKS_AT_ONE_MAIL) {
            holding.rollback();
            looksAtTheMail = 0;
            rowsAreHeld = false;
            try (Statement locking = holding.createStatement();
                    ResultSet rows = locking.executeQuery("""
                            select id from delivery where leased_until > now() and status <> 'SENT'
                            order by leased_until desc limit 1 for update skip locked""")) {
                if (rows.next()) {
                    mailHeld = rows.getString(1);
                    rowsAreHeld = true;
                }
            }
        }
    }

    /** @return whether there was a row */
    private boolean hold(String statement) throws SQLException {
        try (Statement locking = holding.createStatement()) {
            if (!locking.execute(statement)) {
                return false;
            }
            try (ResultSet rows = locking.getResultSet()) {
                return rows.next();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        holding.rollback();
        hold("select pg_advisory_unlock_all()");
        holding.commit();
    }
}
