package org.bingbi.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bingbi.embedded.server.EmbeddedRepository;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes the indexes off the tables of nodes while very many rows are written, and builds them afterwards: each is then sorted once instead
 * of being written to at random for every row. Meanwhile every query reads whole tables, so nothing else is to be asked. For H2.
 *
 * <p>Nothing else builds them: a data folder in which they are off bears a mark, and is of no more use when the process was ended then.
 */
public final class LateIndexes {
    private static final String TABLES = "node, node_aspect, node_property, child_assoc, child_name";
    private static final Pattern INDEX = Pattern.compile("CREATE INDEX (\\S+) ON .*", Pattern.DOTALL);
    private static final Pattern CONSTRAINT =
            Pattern.compile("ALTER TABLE (\\S+) ADD CONSTRAINT (\\S+) (.*)", Pattern.DOTALL);
    /** It is the place of the row itself, no index. */
    private static final String KEY_OF_ONE_COLUMN = "PRIMARY KEY(\"ID\")";

    private static final String MARK = "indexes-are-off";

    private final JdbcTemplate jdbc;
    private final Path folder;

    LateIndexes(EmbeddedRepository repository) {
        this.jdbc = repository.bean("jdbcTemplate", JdbcTemplate.class);
        this.folder = repository.data().root();
    }

    /** Whether the indexes of this data folder are off: while rows are written, or for good, since that was cut off. */
    public static boolean areOff(Path folder) {
        return Files.exists(folder.resolve(MARK));
    }

    /**
     * When the writing fails the indexes are built nevertheless.
     *
     * @throws IllegalStateException for a data folder in which an earlier writing was cut off: it is to be filled anew
     */
    void around(Runnable writing) {
        if (areOff(folder)) {
            throw new IllegalStateException(
                    "Indexes are missing in %s, since filling it was cut off; delete the folder and fill it anew"
                            .formatted(folder));
        }
        List<String> made =
                jdbc.queryForList("SCRIPT NODATA NOPASSWORDS NOSETTINGS TABLE " + TABLES, String.class).stream()
                        .filter(statement -> !drop(statement).isEmpty())
                        .toList();
        mark();
        // References first, which stand last: they hold on to the indexes that serve them.
        for (int at = made.size() - 1; at >= 0; at--) {
            jdbc.execute(drop(made.get(at)));
        }
        try {
            writing.run();
        } finally {
            made.forEach(jdbc::execute);
            unmark();
        }
    }

    private void mark() {
        try {
            Files.createFile(folder.resolve(MARK));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void unmark() {
        try {
            Files.delete(folder.resolve(MARK));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What undoes the statement; empty for what stays. */
    private static String drop(String statement) {
        Matcher index = INDEX.matcher(statement);
        if (index.matches()) {
            return "DROP INDEX " + index.group(1);
        }
        Matcher constraint = CONSTRAINT.matcher(statement);
        return constraint.matches() && !constraint.group(3).startsWith(KEY_OF_ONE_COLUMN)
                ? "ALTER TABLE " + constraint.group(1) + " DROP CONSTRAINT " + constraint.group(2)
                : "";
    }
}
