package dev.pgparity.apply;

import dev.pgparity.apply.CommitCheck.Judgement;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Scope;
import dev.pgparity.catalog.Secrets;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Index;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.diff.Difference;
import dev.pgparity.diff.Differences;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.plan.Planner;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.Transactionality;
import dev.pgparity.plan.rule.PlanRules;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.sql.SqlText;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A source and a target on one server, and what a test wants to know of both. */
final class Bench implements AutoCloseable {
    /** Short pauses, so that a test with a blocked lock is over soon. */
    static final LockPolicy QUICK = new LockPolicy(
            Duration.ofMillis(150), 5, Duration.ofSeconds(3), Duration.ofMillis(5), Duration.ofMillis(20));

    static final CommitCheck AS_EXPECTED = (connection, result) -> {
        Catalog actual = CatalogReader.read(connection, ReadDetail.OBJECTS);
        List<Difference> differences =
                CatalogDiffer.compare(result.expected(), actual).all();
        return differences.isEmpty()
                ? new Judgement.Accepted()
                : new Judgement.Rejected("not as expected", List.of(differences.toString()));
    };

    final TestDatabase source;
    final TestDatabase target;
    final List<ExecutionEvent> events = new ArrayList<>();

    Bench(String sourceSql, String targetSql) {
        source = PostgresServers.newest().create(sourceSql);
        target = PostgresServers.newest().create(targetSql);
    }

    static Catalog read(TestDatabase database) {
        try (Connection connection = database.connection()) {
            return CatalogReader.read(connection, ReadDetail.OBJECTS_AND_DEPENDENCIES);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    Plan plan() {
        Catalog wanted = read(source);
        Catalog present = read(target);
        Differences differences = CatalogDiffer.compare(wanted, present);
        return new Planner(PlanRules.all()).plan(wanted, present, differences, PlanSettings.DEFAULT);
    }

    /** The plan's steps, with those that create an index done concurrently in a group of their own. */
    List<ExecutionGroup> concurrently(Plan plan) {
        List<Step> inside = new ArrayList<>();
        List<Step> outside = new ArrayList<>();
        plan.steps().forEach(step -> (Journal.builtIndex(step) == null ? inside : outside).add(step));
        List<Step> built = outside.stream().map(Bench::concurrently).toList();
        return List.of(
                new ExecutionGroup(1, Phase.EXPAND, true, inside), new ExecutionGroup(2, Phase.EXPAND, false, built));
    }

    private static Step concurrently(Step step) {
        Index index = (Index) step.puts().firstEntry().getValue();
        return Step.create(index)
                .sql(SqlText.of(
                        "CREATE INDEX CONCURRENTLY {} ON {} {}",
                        index.id().name().name(),
                        ((ObjectId.InSchema) index.table()).name(),
                        index.definition().sql()))
                .undo(SqlText.of("DROP INDEX CONCURRENTLY {}", index.id().name()))
                .transactionality(Transactionality.OUTSIDE)
                .build();
    }

    boolean inParity() {
        return CatalogDiffer.compare(read(source), read(target)).inParity();
    }

    ExecutionResult run(Plan plan) throws SQLException {
        return run(plan, plan.groups(), AS_EXPECTED);
    }

    ExecutionResult run(Plan plan, List<ExecutionGroup> groups, CommitCheck check) throws SQLException {
        try (Connection connection = target.connection()) {
            return new PlanExecutor(connection, target.connection(), new FingerprintGate(Scope.ALL), QUICK, events::add)
                    .run("test", groups, plan.target(), check, Secrets.NONE);
        }
    }

    <E extends ExecutionEvent> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        source.close();
        target.close();
    }
}
