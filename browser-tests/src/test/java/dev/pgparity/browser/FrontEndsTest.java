package dev.pgparity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.cli.PgparityCommand;
import dev.pgparity.console.store.Role;
import dev.pgparity.console.store.Run;
import dev.pgparity.console.store.RunChoices;
import dev.pgparity.console.store.RunState;
import dev.pgparity.console.work.Desk;
import dev.pgparity.console.work.PlanView;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command line and the console stand in the same situations, and show, refuse, run and record the same. What one of
 * them decides by itself shows here.
 */
class FrontEndsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SAMPLE = Boolean.getBoolean("full") ? Integer.MAX_VALUE : 12;
    private static final String BASE = """
            CREATE TABLE users (id int PRIMARY KEY, nick text);
            INSERT INTO users VALUES (1, 'a'), (2, 'b');
            CREATE TABLE roles (code text PRIMARY KEY, title text);
            INSERT INTO roles VALUES ('x', 'old');
            """;

    /** What is pending in production. */
    enum Pending {
        NOTHING(""),
        ADDITION("ALTER TABLE users ADD age int;"),
        LOSS("ALTER TABLE users DROP COLUMN nick;"),
        HIDDEN_LOSS("DO $$ BEGIN EXECUTE 'ALTER TABLE users DROP COLUMN nick'; END $$;");

        private final String sql;

        Pending(String sql) {
            this.sql = sql;
        }
    }

    /** How production is guarded. */
    enum Guard {
        NONE(""),
        PROTECTED("protected: true"),
        ADDITIVE("protected: true, additive_only: true"),
        APPROVALS("approvals: 1");

        private final String yaml;

        Guard(String yaml) {
            this.yaml = yaml;
        }
    }

    /**
     * A situation.
     *
     * @param drift staging has a table that no migration makes
     * @param rows a reference row differs
     * @param withDrift drift is promoted too
     */
    record Situation(Pending pending, boolean drift, boolean rows, boolean withDrift, Guard guard) {}

    /**
     * What came of it.
     *
     * @param shown titles of migrations, summaries of steps, tables with rows
     */
    record Seen(List<String> shown, boolean ran, Map<String, String> production, List<String> history) {}

    static Stream<Situation> situations() {
        List<Situation> all = new ArrayList<>();
        for (Pending pending : Pending.values()) {
            for (Guard guard : Guard.values()) {
                for (int bits = 0; bits < 8; bits++) {
                    boolean drift = (bits & 1) > 0;
                    boolean withDrift = (bits & 4) > 0;
                    if (drift || !withDrift) {
                        all.add(new Situation(pending, drift, (bits & 2) > 0, withDrift, guard));
                    }
                }
            }
        }
        long seed = Long.parseLong(System.getenv().getOrDefault("SEED", "20"));
        java.util.Collections.shuffle(all, new Random(seed));
        return all.stream().limit(SAMPLE);
    }

    @ParameterizedTest
    @MethodSource("situations")
    void they_show_refuse_run_and_record_the_same(Situation situation) throws Exception {
        Seen terminal;
        try (Place place = new Place(situation)) {
            terminal = place.byCommandLine();
        }
        Seen console;
        try (ConsoleHere here = ConsoleHere.start(BASE, BASE, situation.guard().yaml, rows(situation))
                .with("dan", Role.ADMIN)
                .with("ann", Role.ADMIN)) {
            prepare(here.project, here.staging, situation);
            console = byConsole(here, situation);
        }

        assertThat(console).isEqualTo(terminal);
    }

    private static String rows(Situation situation) {
        return situation.rows() ? "data: [{ table: public.roles, key: [code], mode: mirror }]\n" : "";
    }

    /** Both have the first migration; staging has the second one, and perhaps more. */
    private static void prepare(Path project, TestDatabase staging, Situation situation) throws IOException {
        Path folder = Files.createDirectories(project.resolve("migrations"));
        Files.writeString(folder.resolve("001_base.sql"), BASE);
        for (String environment : List.of("staging", "production")) {
            Answer baseline = cli(project, "migrate", "baseline", environment);
            assertThat(baseline.code()).as(baseline.all()).isZero();
        }
        if (!situation.pending().sql.isEmpty()) {
            Files.writeString(folder.resolve("002_change.sql"), situation.pending().sql);
            Answer up = cli(project, "migrate", "up", "staging", "--no-backup");
            assertThat(up.code()).as(up.all()).isZero();
        }
        if (situation.drift()) {
            staging.execute("CREATE TABLE drifted (id int)");
        }
        if (situation.rows()) {
            staging.execute("UPDATE roles SET title = 'new'");
        }
    }

    private static Map<String, String> state(TestDatabase production) {
        Map<String, String> state = new TreeMap<>();
        state.put(
                "columns",
                production.value(
                        "SELECT string_agg(table_name || '.' || column_name, ' ' ORDER BY table_name, column_name) FROM"
                                + " information_schema.columns WHERE table_schema = 'public' AND table_name <> 'schema_migrations'"));
        state.put("roles", production.value("SELECT string_agg(title, ' ') FROM roles"));
        state.put(
                "ledger", production.value("SELECT string_agg(version, ' ' ORDER BY version) FROM schema_migrations"));
        return state;
    }

    private static List<String> history(TestDatabase production) {
        return production
                        .value("SELECT to_regclass('pgparity.promotion') IS NULL")
                        .equals("t")
                ? List.of()
                : production.rows("SELECT source || '|' || phase || '|' || state || '|' || steps || '|' || lookup_rows"
                        + " FROM pgparity.promotion ORDER BY started_at");
    }

    private static Seen byConsole(ConsoleHere here, Situation situation) throws Exception {
        Desk desk = here.bean(Desk.class);
        Desk.Who dan = new Desk.Who("dan", Role.ADMIN);
        long id = desk.plan(
                dan, "", "staging", "production", new RunChoices("", List.of(), situation.withDrift(), List.of(), ""));
        Run run = settled(desk, id);
        PlanView plan = JSON.readValue(run.plan().orElseThrow(), PlanView.class);
        List<String> shown = new ArrayList<>(plan.migrations());
        plan.steps().forEach(step -> shown.add(step.summary()));
        plan.rows().forEach(rows -> shown.add(rows.table()));
        boolean ran = false;
        if (run.state() == RunState.PLANNED) {
            if (situation.guard() == Guard.APPROVALS) {
                desk.ask(dan, id);
                desk.approve(
                        new Desk.Who("ann", Role.ADMIN),
                        id,
                        desk.require(id).identity().orElseThrow());
            }
            desk.run(dan, id, "production", List.of());
            ran = settled(desk, id).state() == RunState.DONE;
        }
        return new Seen(shown, ran, state(here.production), history(here.production));
    }

    private static Run settled(Desk desk, long id) throws InterruptedException {
        while (desk.require(id).state().isLive()) {
            Thread.sleep(50);
        }
        return desk.require(id);
    }

    /** What a command answered. */
    record Answer(int code, String out, String err) {
        String all() {
            return out + err;
        }
    }

    private static Answer cli(Path project, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--config", project.resolve("pgparity.yaml").toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = all.toArray(String[]::new);
        int code = PgparityCommand.commandLine(arguments)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Answer(code, out.toString(), err.toString());
    }

    /** A project without a console. */
    private static final class Place implements AutoCloseable {
        private final Situation situation;
        private final TestDatabase staging = PostgresServers.newest().create(BASE);
        private final TestDatabase production = PostgresServers.newest().create(BASE);
        private final Path project = ConsoleHere.folder();

        Place(Situation situation) throws IOException {
            this.situation = situation;
            Files.writeString(
                    project.resolve("pgparity.yaml"),
                    """
                    environments:
                      staging: { url: "%s" }
                      production: { url: "%s"%s }
                    chain: [staging, production]
                    backup: { folder: backups, method: native }
                    """.formatted(
                                            staging.url(),
                                            production.url(),
                                            situation.guard().yaml.isEmpty() ? "" : ", " + situation.guard().yaml)
                            + rows(situation));
            prepare(project, staging, situation);
        }

        Seen byCommandLine() {
            List<String> drift = situation.withDrift() ? List.of("--include-drift") : List.of();
            List<String> plan = new ArrayList<>(List.of("plan", "staging", "production", "--format", "json"));
            plan.addAll(drift);
            Answer planned = cli(project, plan.toArray(String[]::new));
            assertThat(planned.code()).as(planned.all()).isZero();
            JsonNode document = JSON.readTree(planned.out());
            List<String> shown = new ArrayList<>();
            document.path("migrations").forEach(title -> shown.add(title.asString()));
            document.path("steps")
                    .forEach(step -> shown.add(step.path("summary").asString()));
            document.path("rows").forEach(rows -> shown.add(rows.path("table").asString()));
            List<String> promote = new ArrayList<>(
                    List.of("promote", "staging", "production", "--yes", "--confirm", "production", "--by", "dan"));
            promote.addAll(drift);
            if (situation.guard() == Guard.APPROVALS) {
                List<String> approve = new ArrayList<>(
                        List.of("promote", "staging", "production", "--yes", "--confirm", "production", "--by", "ann"));
                approve.addAll(drift);
                approve.add("--approve");
                cli(project, approve.toArray(String[]::new));
            }
            Answer promoted = cli(project, promote.toArray(String[]::new));
            boolean something = !shown.isEmpty();
            return new Seen(shown, promoted.code() == 0 && something, state(production), history(production));
        }

        @Override
        public void close() {
            staging.close();
            production.close();
        }
    }
}
