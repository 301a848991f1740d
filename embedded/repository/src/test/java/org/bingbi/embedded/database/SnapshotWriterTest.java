package org.bingbi.embedded.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many change a row of each table, the same in all, while all is brought to the disk again and again. The file is told never to use a place
 * twice, so each of its beginnings that ends with a writing is what a machine leaves that stops dead at that moment.
 */
class SnapshotWriterTest {
    private static final int TABLES = 12;
    private static final int WRITERS = 16;
    /** Who only reads along is one more. */
    private static final int TRANSACTIONS = WRITERS + 1;

    private static final int ROWS = 64;
    private static final int CHANGES = 15;
    private static final int TRIED = 60;
    private static final int BLOCK = 4096;
    private static final int HEADERS = 2 * BLOCK;

    @TempDir
    Path folder;

    @Test
    void aMachineThatStopsDeadAtAnyMomentLeavesNoPartOfATransaction() throws Exception {
        try (GatedDataSource database = new GatedDataSource(url(folder), "sa", "")) {
            createTables(database);
            byte[] beginning = Files.readAllBytes(file(folder));
            changeRows(database);
            byte[] all = Files.readAllBytes(file(folder));

            List<Integer> ends = endsOfWritings(all, beginning.length);
            Collections.shuffle(ends, new Random(1));
            assertThat(ends).hasSizeGreaterThan(TRIED);
            for (int end : ends.subList(0, TRIED)) {
                assertThat(halves(asLeftAt(end, beginning, all)))
                        .as("rows that differ between tables, of the state that ends at %d", end)
                        .isEmpty();
            }
        }
    }

    @Test
    void whatWasForcedIsThereThoughTheDatabaseWasNeverClosed() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (GatedDataSource database = new GatedDataSource(url(folder), "sa", "")) {
            createTables(database);
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("UPDATE t0 SET v = 7 WHERE id = 3");
            }
            database.states().force();
            Files.copy(file(folder), file(copy));
        }
        try (Connection connection = DriverManager.getConnection(url(copy), "sa", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT v FROM t0 WHERE id = 3")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getLong(1)).isEqualTo(7);
        }
    }

    private static void createTables(GatedDataSource database) throws SQLException {
        List<Connection> first = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE early (id INT)");
            // What undoes a transaction stands in the file before the tables then, and its state is taken before
            // theirs.
            for (int writer = 0; writer < TRANSACTIONS; writer++) {
                first.add(database.getConnection());
                first.get(writer).setAutoCommit(false);
                first.get(writer).createStatement().execute("INSERT INTO early VALUES (1)");
            }
            for (Connection writer : first) {
                writer.rollback();
                writer.close();
            }
            for (int table = 0; table < TABLES; table++) {
                statement.execute("CREATE TABLE t%d (id INT PRIMARY KEY, v BIGINT, text VARCHAR)".formatted(table));
                statement.execute("CREATE INDEX i%d ON t%d (v)".formatted(table, table));
                statement.execute("CREATE INDEX j%d ON t%d (text)".formatted(table, table));
                statement.execute(
                        "INSERT INTO t%d SELECT x, 0, '' FROM SYSTEM_RANGE(0, %d)".formatted(table, ROWS - 1));
            }
        }
        database.states().force();
    }

    private static void changeRows(GatedDataSource database) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Callable<Void>> work = IntStream.range(0, WRITERS)
                .<Callable<Void>>mapToObj(writer -> () -> changeRows(database, writer))
                .toList();
        try {
            for (Future<Void> done : writers.invokeAll(work)) {
                done.get();
            }
        } finally {
            writers.shutdown();
        }
    }

    private static Void changeRows(GatedDataSource database, int writer) throws SQLException {
        Random random = new Random(writer);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<PreparedStatement> changes = new ArrayList<>();
            for (int table = 0; table < TABLES; table++) {
                changes.add(
                        connection.prepareStatement("UPDATE t%d SET v = ?, text = ? WHERE id = ?".formatted(table)));
            }
            for (int change = 0; change < CHANGES; change++) {
                long value = random.nextLong(Long.MAX_VALUE);
                int row = writer + WRITERS * random.nextInt(ROWS / WRITERS);
                for (PreparedStatement update : changes) {
                    update.setLong(1, value);
                    update.setString(2, "the same in words: " + value);
                    update.setInt(3, row);
                    update.executeUpdate();
                }
                connection.commit();
                database.states().force();
            }
        }
        return null;
    }

    private static List<Integer> endsOfWritings(byte[] all, int from) {
        List<Integer> ends = new ArrayList<>();
        int at = HEADERS;
        while (at < all.length) {
            String head = new String(all, at, 128, StandardCharsets.ISO_8859_1);
            int blocks = 1;
            if (head.startsWith("chunk:")) {
                String length = head.substring(head.indexOf(",len:") + ",len:".length());
                blocks = Integer.parseInt(length.substring(0, length.indexOf(',')), 16);
                if (at >= from) {
                    ends.add(at + blocks * BLOCK);
                }
            }
            at += blocks * BLOCK;
        }
        return ends;
    }

    /** The headers are rarely written: those of the beginning lead H2 on to the last piece there is. */
    private Path asLeftAt(int end, byte[] beginning, byte[] all) throws IOException {
        Path left = Files.createTempDirectory(folder, "left");
        try (RandomAccessFile file = new RandomAccessFile(file(left).toFile(), "rw")) {
            file.write(beginning, 0, HEADERS);
            file.write(all, HEADERS, end - HEADERS);
        }
        return left;
    }

    /** A part that was left behind is seen by the one transaction that has the number of the one that left it. */
    private static List<String> halves(Path left) throws SQLException {
        List<String> halves = new ArrayList<>();
        List<Connection> readers = new ArrayList<>();
        try (Connection keptOpen = DriverManager.getConnection(url(left), "sa", "")) {
            for (int reader = 0; reader < TRANSACTIONS; reader++) {
                Connection connection = DriverManager.getConnection(url(left), "sa", "");
                readers.add(connection);
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("INSERT INTO early VALUES (2)");
                    for (int table = 1; table < TABLES; table++) {
                        halves.addAll(different(statement, table));
                    }
                }
            }
            for (Connection reader : readers) {
                reader.rollback();
                reader.close();
            }
            assertThat(keptOpen.isClosed()).isFalse();
        }
        return halves;
    }

    private static List<String> different(Statement statement, int table) throws SQLException {
        List<String> different = new ArrayList<>();
        String sql = "SELECT a.id FROM t0 a JOIN t%d b ON a.id = b.id WHERE a.v <> b.v".formatted(table);
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                different.add("row %d of t0 and t%d".formatted(rows.getInt(1), table));
            }
        }
        return different;
    }

    private static Path file(Path folder) {
        return folder.resolve("whole.mv.db");
    }

    private static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("whole").toAbsolutePath() + ";REUSE_SPACE=FALSE";
    }
}
