package app.linewright.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Connections of the user who may only select. H2 takes a database's settings from whoever opens it first, and only
 * from its owner: so the owner's connection is made first, in case the database has closed itself.
 */
record H2Readers(DataSource owner, DataSource reader) implements DataSource {
    @Override
    public Connection getConnection() throws SQLException {
        try (Connection first = owner.getConnection()) {
            first.isReadOnly();
            return reader.getConnection();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The user is given.");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return reader.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        reader.setLogWriter(writer);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        reader.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return reader.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return reader.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return reader.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return reader.isWrapperFor(type);
    }
}
