package org.bingbi.embedded.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in the way of bringing the database to the disk: transactions that wait for each other, and the disk itself. */
class SnapshotWriterTroubleTest {
    private static final int LOCK_TIMEOUT_SECONDS = 60;

    @TempDir
    Path folder;

    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void everybodyGoesHome() {
        people.shutdownNow();
    }

    /** H2 does not say of the second that it waits, where the key is not the row's own, or where it waits for a table. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a BIGINT, b INT, PRIMARY KEY (a, b); INSERT INTO t VALUES (1, 1); INSERT INTO t VALUES (1, 1)",
                "k VARCHAR PRIMARY KEY              ; INSERT INTO t VALUES ('a') ; MERGE INTO t VALUES ('a')",
                "a INT                              ; INSERT INTO t VALUES (1)   ; ALTER TABLE t ADD COLUMN b INT"
            })
    void whoeverIsWaitedForComesToHisEndWhileOthersForce(String columns, String first, String second) throws Exception {
        try (GatedDataSource database = database("file:");
                Connection one = database.getConnection();
                Connection two = database.getConnection()) {
            WriteGate gate = database.states().gate();
            execute(one, "CREATE TABLE t (%s)".formatted(columns));
            one.setAutoCommit(false);
            execute(one, first);
            Future<?> waiting = people.submit(() -> execute(two, second));
            await().until(() -> gate.inside() == 1);
            Future<?> forced = people.submit(database.states()::force);
            await().until(gate::isClosed);

            Future<?> committed = people.submit(() -> {
                one.commit();
                return null;
            });

            committed.get(LOCK_TIMEOUT_SECONDS / 4, TimeUnit.SECONDS);
            forced.get(LOCK_TIMEOUT_SECONDS / 4, TimeUnit.SECONDS);
            await().until(waiting::isDone);
        }
    }

    @Test
    void aFailureOfTheDiskIsNotForgotten() throws SQLException {
        FailingFile.register();
        try (GatedDataSource database = database(FailingFile.SCHEME + ":");
                Connection connection = database.getConnection()) {
            execute(connection, "CREATE TABLE t (a INT)");
            database.states().force();
            assertThat(database.states().isForced()).isTrue();
            FailingFile.failOnce();
            execute(connection, "INSERT INTO t VALUES (1)");

            assertThatThrownBy(() -> database.states().force()).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> database.states().force()).isInstanceOf(IllegalStateException.class);
            assertThat(database.states().isForced()).isFalse();
        }
    }

    private GatedDataSource database(String scheme) throws SQLException {
        return new GatedDataSource(
                "jdbc:h2:%s%s;LOCK_TIMEOUT=%d000"
                        .formatted(scheme, folder.resolve("trouble").toAbsolutePath(), LOCK_TIMEOUT_SECONDS),
                "sa",
                "");
    }

    private static Void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return null;
    }
}
