package dev.pgparity.verify;

import dev.pgparity.verify.Verdict.CheckFailed.Failed;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Runs checks inside the current transaction, which sees what is not committed yet, and leaves no trace in it. */
final class CheckRunner {
    /** Rows that a report shows of one check. */
    private static final int SHOWN = 5;

    private CheckRunner() {}

    /** Those that fail; the connection is in a transaction. */
    static List<Failed> failures(Connection connection, List<Check> checks) throws SQLException {
        List<Failed> failures = new ArrayList<>();
        for (Check check : checks) {
            execute(connection, "SAVEPOINT pgparity_check");
            try {
                execute(connection, "SET LOCAL transaction_read_only = on");
                execute(connection, "RESET search_path");
                Optional<String> found = run(connection, check);
                found.ifPresent(text -> failures.add(new Failed(check.name(), text)));
            } catch (SQLException e) {
                if (e.getSQLState() == null
                        || e.getSQLState().startsWith("08")
                        || e.getSQLState().startsWith("57P")) {
                    throw e;
                }
                failures.add(new Failed(check.name(), "cannot run: " + e.getMessage()));
            }
            execute(connection, "ROLLBACK TO SAVEPOINT pgparity_check");
        }
        return failures;
    }

    /** What is wrong, if anything is. A file may hold several statements; each of them counts. */
    private static Optional<String> run(Connection connection, Check check) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            boolean rows = statement.execute(check.sql());
            boolean any = false;
            while (rows || statement.getUpdateCount() >= 0) {
                if (rows) {
                    any = true;
                    try (ResultSet result = statement.getResultSet()) {
                        Optional<String> found = look(check, result);
                        if (found.isPresent()) {
                            return found;
                        }
                    }
                }
                rows = statement.getMoreResults();
            }
            return any ? Optional.empty() : Optional.of("returns nothing that could be looked at: it is no query");
        }
    }

    private static Optional<String> look(Check check, ResultSet result) throws SQLException {
        return switch (check) {
            case Check.NoRows none -> rows(result);
            case Check.Value value -> value(value, result);
        };
    }

    private static Optional<String> rows(ResultSet result) throws SQLException {
        List<String> shown = new ArrayList<>();
        long all = 0;
        ResultSetMetaData columns = result.getMetaData();
        while (result.next()) {
            if (++all <= SHOWN) {
                StringJoiner row = new StringJoiner(", ");
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.add(columns.getColumnLabel(i) + " = " + result.getString(i));
                }
                shown.add(row.toString());
            }
        }
        return all == 0
                ? Optional.empty()
                : Optional.of("returned " + all + (all == 1 ? " row: " : " rows: ") + String.join("; ", shown)
                        + (all > SHOWN ? "; …" : ""));
    }

    private static Optional<String> value(Check.Value check, ResultSet result) throws SQLException {
        if (!result.next()) {
            return Optional.of("returned no row, " + words(check.expected()) + " is expected");
        }
        Optional<String> found = Optional.ofNullable(result.getString(1));
        return found.equals(check.expected())
                ? Optional.empty()
                : Optional.of("returned " + words(found) + ", " + words(check.expected()) + " is expected");
    }

    private static String words(Optional<String> value) {
        return value.orElse("NULL");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
