package org.bingbi.embedded.database;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;

/**
 * H2 within this process, in whose connections each statement that writes passes a gate, so that only whole states of it reach the disk.
 * Holds the database open until it is closed.
 */
public final class GatedDataSource implements DataSource, AutoCloseable {
    private static final Pattern WRITE_DELAY = Pattern.compile(";WRITE_DELAY=[^;]*", Pattern.CASE_INSENSITIVE);
    private static final String BY_ITSELF_NEVER = ";WRITE_DELAY=" + Integer.MAX_VALUE;

    private final JdbcDataSource h2 = new JdbcDataSource();
    private final JdbcConnection holder;
    private final SnapshotWriter states;

    /** @param url names a file or memory of this process, no server */
    public GatedDataSource(String url, String username, String password) throws SQLException {
        h2.setURL(WRITE_DELAY.matcher(url).replaceAll("") + BY_ITSELF_NEVER);
        h2.setUser(username);
        h2.setPassword(password);
        holder = connect();
        states = new SnapshotWriter(store(session(holder)));
    }

    private static MVStore store(SessionLocal session) {
        return session.getDatabase().getStore().getMvStore();
    }

    /** What brings this database to the disk. */
    public SnapshotWriter states() {
        return states;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (states.isBroken()) {
            throw new DatabaseClosedException();
        }
        JdbcConnection connection = connect();
        SessionLocal session = session(connection);
        if (!states.areOf(store(session))) {
            // H2 has closed meanwhile, and would open another one that nobody looks after.
            session.getDatabase().shutdownImmediately();
            throw new DatabaseClosedException();
        }
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                new GatedConnection(connection, () -> states.enter(() -> session.getBlockingSessionId() != 0)));
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("All connect as the same user");
    }

    private JdbcConnection connect() throws SQLException {
        return (JdbcConnection) h2.getConnection();
    }

    private static SessionLocal session(JdbcConnection connection) {
        if (connection.getSession() instanceof SessionLocal session) {
            return session;
        }
        throw new IllegalArgumentException("db.url leads to an H2 server; only H2 within this process is served");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return h2.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        h2.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        h2.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return h2.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        return h2.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || h2.isWrapperFor(type);
    }

    /** Lets go of the database, which closes with its last connection; one that is broken at once, and nothing more is written. */
    @Override
    public void close() throws SQLException {
        boolean broken = states.isBroken();
        states.close();
        if (broken) {
            session(holder).getDatabase().shutdownImmediately();
        } else {
            holder.close();
        }
    }
}
