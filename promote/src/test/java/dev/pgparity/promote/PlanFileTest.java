package dev.pgparity.promote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgparity.apply.ExecutionEvent;
import dev.pgparity.catalog.Scope;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Index;
import dev.pgparity.own.OwnSchema;
import dev.pgparity.own.Rights;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.Transactionality;
import dev.pgparity.problem.Problem;
import dev.pgparity.promote.approval.Approval;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.work.PlanFile;
import dev.pgparity.promote.work.TargetPlan;
import dev.pgparity.sql.SqlText;
import dev.pgparity.testkit.FaultyProxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFileTest {
    private static final String OLD = """
        CREATE TABLE users (id int PRIMARY KEY, name text, city text);
        INSERT INTO users SELECT i, 'n' || i FROM generate_series(1, 100) i;
        """;
    private static final String NEW = """
        CREATE TABLE users (id int PRIMARY KEY, name text, city text, age int DEFAULT 7);
        CREATE INDEX users_name ON users (name);
        CREATE INDEX users_city ON users (city);
        CREATE TYPE mood AS ENUM ('a"b', 'c\\d');
        CREATE FUNCTION f(a int) RETURNS text LANGUAGE sql AS $$ SELECT 'naïve' $$;
        """;

    @TempDir
    private Path folder;

    private PlanFile file(Databases db, boolean concurrently) {
        TargetPlan.Towards towards = TargetPlan.Towards.of(Databases.read(db.source));
        Plan plan = towards.plan(Databases.read(db.target));
        Plan stored =
                concurrently ? new Plan(plan.target(), plan.differences(), concurrently(plan), plan.leftOut()) : plan;
        return PlanFile.of(stored, Scope.ALL, towards.fingerprint());
    }

    private static List<ExecutionGroup> concurrently(Plan plan) {
        List<Step> inside = new ArrayList<>();
        List<Step> outside = new ArrayList<>();
        plan.steps().forEach(step -> {
            if (step.puts().firstEntry().getValue() instanceof Index index) {
                outside.add(Step.create(index)
                        .puts(step.puts().values())
                        .sql(SqlText.of(
                                "CREATE INDEX CONCURRENTLY {} ON {} {}",
                                index.id().name().name(),
                                ((ObjectId.InSchema) index.table()).name(),
                                index.definition().sql()))
                        .undo(SqlText.of(
                                "DROP INDEX CONCURRENTLY {}", index.id().name()))
                        .transactionality(Transactionality.OUTSIDE)
                        .build());
            } else {
                inside.add(step);
            }
        });
        return List.of(
                new ExecutionGroup(1, Phase.EXPAND, true, inside), new ExecutionGroup(2, Phase.EXPAND, false, outside));
    }

    private static PromotionRequest request(Databases db, PlanFile file) {
        return PromotionRequest.of("production", db.target.target(), file).withLocks(Databases.QUICK);
    }

    @Test
    void what_was_reviewed_is_what_runs() {
        try (Databases db = new Databases(NEW, OLD)) {
            PlanFile made = file(db, false);
            Path path = folder.resolve("plan.json");
            made.save(path);
            PlanFile loaded = PlanFile.load(path, Scope.ALL);
            assertThat(loaded.content()).isEqualTo(made.content());
            assertThat(loaded.text()).isEqualTo(made.text());
            Outcome outcome = db.promote(request(db, loaded));
            assertThat(outcome).as(outcome.sentence()).isInstanceOf(Outcome.Committed.class);
            assertThat(((Outcome.Committed) outcome).after())
                    .isEqualTo(made.content().expected());
            assertThat(db.inParity()).isTrue();
        }
    }

    @Test
    void a_target_that_changed_since_refuses_it() {
        try (Databases db = new Databases(NEW, OLD)) {
            PlanFile made = file(db, false);
            db.target.execute("ALTER TABLE users ALTER COLUMN name SET DEFAULT 'x'");
            Outcome outcome = db.promote(request(db, made));
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(outcome.sentence()).startsWith("production has changed since the plan was made: ");
        }
    }

    @Test
    void an_edited_file_is_refused() throws IOException {
        try (Databases db = new Databases(NEW, OLD)) {
            Path path = folder.resolve("plan.json");
            Files.writeString(path, file(db, false).text().replace("DEFAULT 7", "DEFAULT 8"));
            assertThatThrownBy(() -> PlanFile.load(path, Scope.ALL))
                    .isInstanceOf(Problem.class)
                    .hasMessage("This plan was changed after it was made: it is not what was reviewed.");
        }
    }

    @Test
    void another_scope_is_refused() {
        try (Databases db = new Databases(NEW, OLD)) {
            Path path = folder.resolve("plan.json");
            file(db, false).save(path);
            assertThatThrownBy(
                            () -> PlanFile.load(path, new Scope(s -> true, false, true, true, "schemas * no owners")))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("\"all\"");
        }
    }

    @Test
    void a_run_cut_between_its_groups_goes_on_where_it_stopped() {
        for (int cut = 1; cut <= 2; cut++) {
            try (Databases db = new Databases(NEW, OLD);
                    FaultyProxy proxy = FaultyProxy.before(db.target.target())) {
                PlanFile made = file(db, true);
                PromotionRequest cutOff = PromotionRequest.of("production", proxy.through(db.target.target()), made)
                        .withLocks(Databases.QUICK);
                int outside = cut;
                int[] seen = {0};
                Outcome first = new Promotion(cutOff, Approval.GRANTED, stage -> {
                            if (stage instanceof Stage.Applying(ExecutionEvent.StepStarted started)
                                    && started.step().transactionality() == Transactionality.OUTSIDE
                                    && ++seen[0] == outside) {
                                proxy.cut();
                            }
                        })
                        .run();
                assertThat(first).as(first.sentence()).isInstanceOf(Outcome.Partial.class);
                assertThat(first.exitCode()).isEqualTo(4);
                assertThat(db.target.value("SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
                        .isEqualTo("0");

                Outcome second = db.promote(request(db, made));
                assertThat(second).as(second.sentence()).isInstanceOf(Outcome.Committed.class);
                assertThat(db.inParity()).isTrue();
                assertThat(db.target.value("SELECT count(*) FROM users")).isEqualTo("100");
            }
        }
    }

    @Test
    void a_half_built_index_of_a_dead_run_is_dropped_by_the_next() throws SQLException {
        try (Databases db = new Databases(NEW, OLD)) {
            PlanFile made = file(db, true);
            // what a client killed while the server builds an index leaves behind
            try (Connection connection = db.target.connection()) {
                OwnSchema.open(connection, Rights.PROMOTE);
            }
            db.target.execute(
                    "INSERT INTO pgparity.journal (plan, group_number, steps_left, summary, index_name, state)"
                            + " VALUES ('dead', 2, 0, 'create index', 'public.users_name', 'started')");
            db.target.execute("CREATE INDEX users_name ON users (name)");
            db.target.execute("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'users_name'::regclass");
            Outcome outcome = db.promote(request(db, made));
            assertThat(outcome).as(outcome.sentence()).isInstanceOf(Outcome.Committed.class);
            assertThat(db.stages)
                    .anyMatch(stage -> stage instanceof Stage.Applying(ExecutionEvent.Recovered recovered)
                            && recovered.what().contains("public.users_name"));
        }
    }

    @Test
    void a_later_group_that_fails_takes_the_earlier_ones_back() {
        String unique = NEW.replace("CREATE INDEX users_city", "CREATE UNIQUE INDEX users_city");
        try (Databases db = new Databases(unique, OLD + "UPDATE users SET city = 'same';")) {
            TargetPlan.Towards towards = TargetPlan.Towards.of(Databases.read(db.source));
            Plan plan = towards.plan(Databases.read(db.target));
            List<ExecutionGroup> groups = concurrently(plan).stream()
                    .map(group -> group.inTransaction() ? undoable(group) : unique(group))
                    .toList();
            PlanFile made = PlanFile.of(
                    new Plan(plan.target(), plan.differences(), groups, List.of()), Scope.ALL, towards.fingerprint());
            Outcome outcome = db.promote(request(db, made));
            assertThat(outcome).as(outcome.sentence()).isInstanceOfSatisfying(Outcome.RolledBack.class, back -> {
                assertThat(back.after()).contains(back.before());
                assertThat(back.why()).contains("users_city").contains("23505");
            });
            assertThat(Databases.read(db.target).objects())
                    .isEqualTo(plan.target().objects());
        }
    }

    private static ExecutionGroup unique(ExecutionGroup group) {
        List<Step> steps = group.steps().stream()
                .map(step -> step.subject().path().endsWith("users_city")
                        ? Step.create(step.puts().firstEntry().getValue())
                                .puts(step.puts().values())
                                .summary("create unique index users_city")
                                .sql("CREATE UNIQUE INDEX CONCURRENTLY users_city ON public.users USING btree (city)")
                                .transactionality(Transactionality.OUTSIDE)
                                .build()
                        : step)
                .sorted((a, b) -> b.subject().compareTo(a.subject()))
                .toList();
        return new ExecutionGroup(group.number(), group.phase(), false, steps);
    }

    private static ExecutionGroup undoable(ExecutionGroup group) {
        List<Step> steps = group.steps().stream()
                .map(step -> step.toBuilder()
                        .undo(List.of(SqlText.fromServer(
                                switch (step.subject().kind()) {
                                    case TYPE -> "DROP TYPE public.mood";
                                    case FUNCTION -> "DROP FUNCTION public.f(integer)";
                                    case DEFAULT -> "ALTER TABLE public.users ALTER age DROP DEFAULT";
                                    default -> "ALTER TABLE public.users DROP COLUMN age";
                                })))
                        .build())
                .toList();
        return new ExecutionGroup(group.number(), group.phase(), true, steps);
    }
}
