package org.bingbi.embedded.database;

import java.sql.SQLNonTransientConnectionException;

/** H2 was closed by a failure of the disk; it is opened again as a whole, not by the next connection. */
public final class DatabaseClosedException extends SQLNonTransientConnectionException {

    private static final long serialVersionUID = 1L;

    DatabaseClosedException() {
        super("The database was closed by a failure of the disk, and waits to be opened again");
    }
}
