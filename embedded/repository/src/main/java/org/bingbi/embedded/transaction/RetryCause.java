package org.bingbi.embedded.transaction;

import java.sql.SQLException;
import java.util.Optional;
import org.alfresco.repo.transaction.DoNotRetryException;
import org.bingbi.embedded.database.DatabaseClosedException;
import org.bingbi.embedded.disk.NoSpaceException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;

/** Tells the errors that come from others being in the way, after which trying again makes sense. */
final class RetryCause {
    private RetryCause() {}

    /** The error to blame on others, empty if trying again would end the same. */
    static Optional<Throwable> of(Throwable error) {
        Throwable cause = null;
        for (Throwable e = error; e != null; e = e.getCause() == e ? null : e.getCause()) {
            if (e instanceof DoNotRetryException
                    || e instanceof DatabaseClosedException
                    || e instanceof NoSpaceException) {
                return Optional.empty();
            }
            if (cause == null && blamesOthers(e)) {
                cause = e;
            }
        }
        return Optional.ofNullable(cause);
    }

    private static boolean blamesOthers(Throwable e) {
        return e instanceof ConcurrencyFailureException
                || e instanceof DataIntegrityViolationException
                || e instanceof UncategorizedSQLException
                || e instanceof SQLException;
    }
}
