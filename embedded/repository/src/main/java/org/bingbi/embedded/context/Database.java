package org.bingbi.embedded.context;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.bingbi.embedded.database.GatedDataSource;
import org.flywaydb.core.Flyway;

/** Opens the database and brings its tables up to date. */
public final class Database {
    private static final String SCHEMA = "classpath:org/bingbi/embedded/schema";

    private static final String H2 = "jdbc:h2:";

    /** H2 may answer a query with its last result for an instant after another transaction's commit: a node would be read half old. */
    private static final String FRESH_ANSWERS = ";OPTIMIZE_REUSE_RESULTS=0";

    private static final long LEAST_CACHE_KIB = 64 * 1024;

    /** Of the heap: what is often asked for should not have to be unpacked from the file again. */
    private static final int CACHE_PART = 8;

    private Database() {}

    /**
     * Opens the database at a JDBC address; without one, H2 in a file below the data directory, which writes behind:
     * {@link org.bingbi.embedded.transaction.Durability} sees to it that a commit is on disk before it is acknowledged.
     *
     * @param url a JDBC address, empty for H2
     * @param poolSize how many connections there are at most
     */
    public static DataSource open(String url, String username, String password, String dataDirectory, int poolSize)
            throws SQLException {
        HikariConfig config = new HikariConfig();
        String address = url.isBlank() ? h2In(Path.of(dataDirectory)) : url;
        if (address.startsWith(H2)) {
            config.setDataSource(new GatedDataSource(address + FRESH_ANSWERS, username, password));
        } else {
            config.setJdbcUrl(address);
            config.setUsername(username);
            config.setPassword(password);
        }
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(1);
        config.setPoolName("repository");
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        HikariDataSource dataSource = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(dataSource)
                .locations(SCHEMA)
                .validateMigrationNaming(true)
                .outOfOrder(true)
                .load()
                .migrate();
        return dataSource;
    }

    private static String h2In(Path data) {
        return H2 + "file:" + data.resolve("database").resolve("bingbi").toAbsolutePath()
                + ";LOCK_TIMEOUT=5000;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=100;CACHE_SIZE="
                + cacheKib();
    }

    private static long cacheKib() {
        return Math.max(LEAST_CACHE_KIB, Runtime.getRuntime().maxMemory() / 1024 / CACHE_PART);
    }
}
