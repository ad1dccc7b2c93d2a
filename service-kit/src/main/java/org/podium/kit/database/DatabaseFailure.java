package org.podium.kit.database;

import java.sql.SQLException;

/** A statement failed; the cause says why ({@link SQLException#getSQLState()}). */
public class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
