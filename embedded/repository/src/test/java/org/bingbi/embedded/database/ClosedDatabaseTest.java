package org.bingbi.embedded.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk closes H2; what was forced is there when it is opened again, and nobody opens it by the way meanwhile. */
class ClosedDatabaseTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aDisk() {
        FailingFile.register();
    }

    @AfterEach
    void room() {
        FailingFile.full(false);
    }

    @Test
    void whatWasForcedIsThereOnceItIsOpenedAgain() throws SQLException {
        GatedDataSource closed = database();
        Connection connection = closed.getConnection();
        execute(connection, "CREATE TABLE t (a INT)");
        execute(connection, "INSERT INTO t VALUES (1)");
        closed.states().force();
        assertThat(closed.states().isBroken()).isFalse();

        FailingFile.full(true);
        assertThatThrownBy(() -> {
                    execute(connection, "INSERT INTO t VALUES (2)");
                    closed.states().force();
                })
                .isNotNull();
        assertThat(closed.states().isBroken()).isTrue();
        FailingFile.full(false);
        assertThatThrownBy(closed::getConnection).isInstanceOf(DatabaseClosedException.class);
        closed.close();

        try (GatedDataSource again = database();
                Connection reopened = again.getConnection();
                Statement statement = reopened.createStatement();
                ResultSet rows = statement.executeQuery("SELECT MIN(a) FROM t")) {
            assertThat(again.states().isBroken()).isFalse();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(1);
            execute(reopened, "INSERT INTO t VALUES (3)");
            again.states().force();
        }
    }

    @Test
    void aDatabaseThatIsClosedInPeaceIsNotBroken() throws SQLException {
        GatedDataSource database = database();
        database.close();

        assertThat(database.states().isBroken()).isFalse();
    }

    private GatedDataSource database() throws SQLException {
        return new GatedDataSource(
                "jdbc:h2:%s:%s"
                        .formatted(FailingFile.SCHEME, folder.resolve("full").toAbsolutePath()),
                "sa",
                "");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
