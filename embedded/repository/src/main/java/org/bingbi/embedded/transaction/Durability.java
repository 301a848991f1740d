package org.bingbi.embedded.transaction;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.bingbi.embedded.database.GatedDataSource;
import org.springframework.beans.factory.DisposableBean;

/**
 * Brings what was committed to the disk before it is acknowledged. H2 would write for each transaction by itself, one after another, and
 * would not force the disk; here those who commit together share one writing, and the disk is forced. Other databases do so on their own.
 *
 * <p>Others see a commit a few milliseconds before the disk has it. Whoever builds on it is acknowledged after it, and mail waits for it,
 * so nothing that was told to anybody can be lost.
 */
public class Durability implements DisposableBean {
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Optional<GatedDataSource> h2;
    private final GroupCommit together = new GroupCommit();

    public Durability(DataSource dataSource) throws SQLException {
        this.h2 = dataSource.isWrapperFor(GatedDataSource.class)
                ? Optional.of(dataSource.unwrap(GatedDataSource.class))
                : Optional.empty();
    }

    /** Returns when all that was committed before is on the disk. */
    public void await() {
        h2.ifPresent(database -> together.await(database.states()::force));
    }

    /** The same for one who can wait a little for a writing that others need. */
    public void awaitPatiently() {
        h2.filter(database -> !database.states().isForced())
                .ifPresent(database -> together.awaitPatiently(database.states()::force, PATIENCE));
    }

    @Override
    public void destroy() throws SQLException {
        if (h2.isPresent()) {
            h2.get().close();
        }
    }
}
