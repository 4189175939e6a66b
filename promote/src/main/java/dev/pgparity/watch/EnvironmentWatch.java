package dev.pgparity.watch;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Fingerprinter;
import dev.pgparity.catalog.Scope;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.diff.Difference;
import dev.pgparity.health.ApplicationChecks;
import dev.pgparity.problem.Problem;
import dev.pgparity.promote.history.PromotionHistory;
import dev.pgparity.promote.history.PromotionRecord;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.verify.Check;
import dev.pgparity.verify.Verifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one environment, round after round. What it is compared with is the schema that the last promotion left; where
 * there was none, the schema of the first round.
 */
public final class EnvironmentWatch {
    private static final int SHOWN = 5;

    private final ConnectionTarget target;
    private final Scope scope;
    private final List<Check> checks;
    private final ApplicationChecks application;
    private final @Nullable LogWatch log;
    private @Nullable Catalog first;
    private @Nullable Counters last;

    /** @param log where the server or application writes errors; null for nowhere */
    public EnvironmentWatch(
            ConnectionTarget target,
            Scope scope,
            List<Check> checks,
            ApplicationChecks application,
            @Nullable LogWatch log) {
        this.target = target;
        this.scope = scope;
        this.checks = List.copyOf(checks);
        this.application = application;
        this.log = log;
    }

    /** {@code pg_stat_database}'s counters. */
    private record Counters(long rollbacks, long deadlocks) {}

    /** What is not as it should be now. */
    public List<Alarm> round() {
        List<Alarm> alarms = new ArrayList<>();
        try (ServerConnection server = Connections.open(target, Session.reading())) {
            Connection jdbc = server.jdbc();
            drift(jdbc).ifPresent(alarms::add);
            alarms.addAll(counters(jdbc));
            jdbc.setAutoCommit(false);
            Verifier.failing(jdbc, checks)
                    .forEach(failed -> alarms.add(new Alarm("check " + failed.check(), failed.toString())));
        } catch (Problem problem) {
            alarms.add(new Alarm(
                    "connection",
                    Stream.concat(
                                    Stream.concat(
                                            Stream.of(problem.message()),
                                            problem.details().stream().map(Problem.Detail::toString)),
                                    problem.next().stream())
                            .collect(Collectors.joining(" "))));
        } catch (SQLException e) {
            alarms.add(new Alarm("connection", "The database says: " + e.getMessage()));
        }
        application.run(false).stream()
                .filter(finding -> !finding.holds())
                .forEach(finding -> alarms.add(new Alarm(
                        finding.check(),
                        finding.check() + ": " + finding.failure().orElse(""))));
        if (log != null) {
            alarms.addAll(log.round());
        }
        return alarms;
    }

    private Optional<Alarm> drift(Connection jdbc) throws SQLException {
        Catalog now = scope.apply(CatalogReader.read(jdbc, ReadDetail.OBJECTS));
        Optional<PromotionHistory> history = PromotionHistory.existing(jdbc);
        Optional<PromotionRecord> promotion =
                history.isPresent() ? history.get().lastCommitted() : Optional.empty();
        Catalog expected;
        String since;
        if (promotion.isPresent() && promotion.get().scope().equals(scope.description())) {
            if (promotion
                    .get()
                    .fingerprintAfter()
                    .equals(Fingerprinter.of(now, scope.description()).sha256())) {
                return Optional.empty();
            }
            expected = scope.apply(history.get().schemaAfter(promotion.get().id()));
            since = "since promotion " + promotion.get().id();
        } else {
            if (first == null) {
                first = now;
            }
            expected = first;
            since = "since this watch began";
        }
        List<Difference> changed = CatalogDiffer.compare(expected, now).all();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Alarm(
                        "drift " + changed.hashCode(),
                        "Drift " + since + ": "
                                + changed.stream()
                                        .limit(SHOWN)
                                        .map(difference -> difference.id().toString())
                                        .collect(Collectors.joining(", "))
                                + (changed.size() > SHOWN ? " and " + (changed.size() - SHOWN) + " more" : "")));
    }

    private List<Alarm> counters(Connection jdbc) throws SQLException {
        Counters now;
        try (Statement statement = jdbc.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT xact_rollback, deadlocks FROM pg_catalog.pg_stat_database"
                                + " WHERE datname = pg_catalog.current_database()")) {
            if (!row.next()) {
                return List.of();
            }
            now = new Counters(row.getLong(1), row.getLong(2));
        }
        Counters before = last;
        last = now;
        if (before == null) {
            return List.of();
        }
        List<Alarm> alarms = new ArrayList<>();
        long deadlocks = now.deadlocks() - before.deadlocks();
        if (deadlocks > 0) {
            alarms.add(new Alarm("deadlocks " + now.deadlocks(), deadlocks + " deadlocks since the last look"));
        }
        long rollbacks = now.rollbacks() - before.rollbacks();
        // our own looks end in ROLLBACK, one for the catalog and one for the checks
        if (rollbacks > 10) {
            alarms.add(new Alarm(
                    "rollbacks " + now.rollbacks(), rollbacks + " transactions were rolled back since the last look"));
        }
        return alarms;
    }
}
