package dev.pgparity.observe;

import dev.pgparity.plan.Probe;
import dev.pgparity.plan.Step;
import dev.pgparity.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Asks the target what a plan wants to know: whether a row exists before how many there are, read only, each question
 * for seconds at most, and with {@code row_security = off}, so that a policy that hides rows is an error and not a
 * comforting zero.
 */
public final class ProbeRunner {
    private static final int EXAMPLES = 5;
    private static final String QUERY_CANCELED = "57014";

    private final Connection connection;
    private final ProbeMode mode;

    /** @param connection in autocommit; its timeouts are the caller's to set back */
    public ProbeRunner(Connection connection, ProbeMode mode) {
        this.connection = connection;
        this.mode = mode;
    }

    /** Done in the transaction that asks, and rolled back with it. */
    @FunctionalInterface
    public interface Preparation {
        void run() throws SQLException;
    }

    /** An answer for every probe of these steps. */
    public Map<Probe, ProbeAnswer> run(List<Step> steps) throws SQLException {
        return run(steps, () -> {});
    }

    /** An answer for every probe of these steps, as it will be when what is prepared here is done before them. */
    public Map<Probe, ProbeAnswer> run(List<Step> steps, Preparation preparation) throws SQLException {
        Map<Probe, ProbeAnswer> answers = new LinkedHashMap<>();
        List<Probe> probes =
                steps.stream().flatMap(step -> step.probes().stream()).toList();
        if (mode == ProbeMode.OFF || probes.isEmpty()) {
            probes.forEach(probe -> answers.put(probe, new ProbeAnswer.Unknown("the target was not asked")));
            return answers;
        }
        connection.setAutoCommit(false);
        try {
            execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
            execute("SET LOCAL row_security = off");
            execute("SET LOCAL search_path = ''");
            // whoever holds a table that long is not to be joined in the queue
            execute("SET LOCAL lock_timeout = 1000");
            preparation.run();
            execute("SET TRANSACTION READ ONLY");
            execute("SET LOCAL statement_timeout = " + mode.timeout().toMillis());
            for (Probe probe : probes) {
                answers.put(probe, ask(probe));
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return answers;
    }

    private ProbeAnswer ask(Probe probe) throws SQLException {
        execute("SAVEPOINT probe");
        try {
            if (rows(probe.exists(), 1).isEmpty()) {
                return new ProbeAnswer.NotReal();
            }
        } catch (SQLException e) {
            return spoilt(e) ? spoiltBy(e) : unknown(e);
        }
        long[] counted = {-1, -1};
        List<String> examples = List.of();
        try {
            counted = count(probe.count());
            if (!probe.examples().isEmpty()) {
                examples = rows(probe.examples(), EXAMPLES);
            }
        } catch (SQLException e) {
            // That there is such a row is known; how many there are is a courtesy.
            execute("ROLLBACK TO SAVEPOINT probe");
        }
        return new ProbeAnswer.Real(counted[0], counted[1], examples);
    }

    /** A value that cannot be converted (class 22) or breaks its domain's check: what the step would run into as well. */
    private static boolean spoilt(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("22") || state.startsWith("23");
    }

    private ProbeAnswer spoiltBy(SQLException e) throws SQLException {
        execute("ROLLBACK TO SAVEPOINT probe");
        return new ProbeAnswer.Real(
                -1,
                -1,
                List.of(String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
    }

    private ProbeAnswer unknown(SQLException e) throws SQLException {
        execute("ROLLBACK TO SAVEPOINT probe");
        return new ProbeAnswer.Unknown(
                QUERY_CANCELED.equals(e.getSQLState())
                        ? "the answer takes longer than " + mode.timeout().toSeconds() + " s"
                        : "the server says: "
                                + String.valueOf(e.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse(""));
    }

    private long[] count(SqlText sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql.sql())) {
            return row.next() ? new long[] {row.getLong(1), row.getLong(2)} : new long[] {-1, -1};
        }
    }

    private List<String> rows(SqlText sql, int limit) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(limit);
            try (ResultSet row = statement.executeQuery(sql.sql())) {
                ResultSetMetaData columns = row.getMetaData();
                while (row.next()) {
                    StringJoiner text = new StringJoiner(", ");
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        text.add(String.valueOf(row.getString(i)));
                    }
                    found.add(text.toString());
                }
            }
        }
        return found;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
