package dev.pgparity.console.store;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.PlainConnections;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections to the control database, by the same rules as all of pgparity's; the pool stands before it. */
public final class TargetDataSource implements DataSource {
    private final ConnectionTarget target;

    public TargetDataSource(ConnectionTarget target) {
        this.target = target;
    }

    @Override
    public Connection getConnection() {
        return PlainConnections.open(target);
    }

    @Override
    public Connection getConnection(@Nullable String username, @Nullable String password) {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> wanted) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> wanted) {
        return false;
    }
}
