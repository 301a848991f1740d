package org.bingbi.embedded.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.transaction.TransactionSystemException;

/**
 * Brings what was committed to the disk before it is acknowledged. H2 would write for each transaction by itself, one after another, and
 * would not force the disk; here those who commit together share one writing, and the disk is forced. Other databases do so on their own.
 *
 * <p>Others see a commit a few milliseconds before the disk has it. Whoever builds on it is acknowledged after it, and mail waits for it,
 * so nothing that was told to anybody can be lost.
 */
public class Durability implements DisposableBean {
    private final Optional<Connection> own;
    private final GroupCommit together = new GroupCommit();

    /** Keeps a connection of its own: those who wait may hold all others. */
    public Durability(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        boolean needed = connection.getMetaData().getDatabaseProductName().equals("H2");
        if (!needed) {
            connection.close();
        }
        this.own = needed ? Optional.of(connection) : Optional.empty();
    }

    /** Returns when all that was committed before is on the disk. */
    public void await() {
        own.ifPresent(connection -> together.await(() -> force(connection)));
    }

    private static void force(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException failed) {
            throw new TransactionSystemException("What was committed could not be written to the disk", failed);
        }
    }

    @Override
    public void destroy() throws SQLException {
        if (own.isPresent()) {
            own.get().close();
        }
    }
}
