package dev.pgparity.kills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Scope;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.cli.PgparityCommand;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.sql.QualifiedName;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One process, killed once. Afterwards its exit code and message, the history and the target must agree, no row is lost, the
 * same command reaches its end, and nothing of ours is left.
 */
final class KillTrial implements AutoCloseable {
    /** Our history table of migrations is no difference of theirs. */
    private static final Scope SCOPE = new Scope(
            schema -> !schema.equals("pgparity"),
            true,
            true,
            true,
            Set.of(new ObjectId.InSchema(Kind.TABLE, QualifiedName.of("public", "schema_migrations"))),
            "theirs");

    private static final String BUSINESS = "SELECT concat_ws(' ', count(*), sum(id), sum(total), md5(string_agg(note,"
            + " ',' ORDER BY id)), (SELECT md5(string_agg(concat(id, name, email), ',' ORDER BY id)) FROM customers),"
            + " (SELECT md5(string_agg(concat(id, kind), ',' ORDER BY id)) FROM things)) FROM orders";
    private static final String ROLES = "SELECT concat(code, '=', label) FROM roles ORDER BY code";

    private final Scenario scenario;
    private final KillTarget target;
    private final ConnectionTarget source;
    private final Path folder;
    private final Catalog before;
    private final List<String> rowsBefore;
    private final List<String> business;
    /** Of a restore: what it finds. For all else the same as at first. */
    private final List<String> businessBefore;

    /** What was seen of one kill. */
    record Report(boolean tooLate, int code, String state) {}

    /** What a command printed and how it ended. */
    private record Result(int code, String output) {}

    KillTrial(Scenario scenario, boolean mayStop, ConnectionTarget source) throws IOException, SQLException {
        this.scenario = scenario;
        this.source = source;
        this.target = KillTarget.of(mayStop || scenario == Scenario.RESTORE);
        this.folder = Files.createTempDirectory("pgparity-kill-");
        configure("network.yaml", target.network().through(target.target()));
        configure("direct.yaml", target.target());
        if (scenario.runsMigrations()) {
            Files.createDirectories(folder.resolve("migrations"));
            for (int i = 0; i < Scenario.FILES.size(); i++) {
                Files.writeString(folder.resolve("migrations/00" + (i + 1) + "_change.sql"), Scenario.FILES.get(i));
            }
        }
        this.before = catalog(target.target());
        this.rowsBefore = target.values(ROLES);
        this.business = target.values(BUSINESS);
        if (scenario == Scenario.UNDO) {
            Result promoted = run("direct.yaml", Scenario.ROWS.command());
            assertThat(promoted.code()).as(promoted.output()).isZero();
        }
        if (scenario == Scenario.RESTORE) {
            Result created = run("direct.yaml", List.of("backup", "create", "b", "--verify-backup", "none"));
            assertThat(created.code()).as(created.output()).isZero();
            target.execute(Scenario.SINCE_BACKUP);
        }
        this.businessBefore = target.values(BUSINESS);
    }

    private void configure(String name, ConnectionTarget b) throws IOException {
        Files.writeString(folder.resolve(name), """
                environments: { a: { url: "%s" }, b: { url: "%s" } }
                online: { mode: always }
                %s
                """.formatted(
                        KillTarget.url(source),
                        KillTarget.url(b),
                        scenario.withRows() ? "data: [{ table: public.roles, key: [code], mode: mirror }]" : ""));
    }

    /** How many bytes the command sends when nobody disturbs it, and how many before its first step. */
    record Length(long first, long all) {}

    /** Undisturbed, in this process. */
    Length measure() {
        StringWriter text = new StringWriter();
        long[] first = {-1};
        PrintWriter out = new PrintWriter(text, true) {
            @Override
            public void println(@Nullable String line) {
                super.println(line);
                if (first[0] < 0 && String.valueOf(line).contains("1 of ")) {
                    first[0] = target.network().bytesSent();
                }
            }
        };
        int code = execute(out, "network.yaml", scenario.command());
        assertThat(code).as(text.toString()).isZero();
        long all = target.network().bytesSent();
        return new Length(first[0] < 0 ? all / 2 : first[0], all);
    }

    /** Kills it once that many bytes are sent, and a moment later. */
    Report run(Kill kill, long bytes, Random random) throws Exception {
        KilledProcess client = KilledProcess.start(folder, with("network.yaml", scenario.command()));
        while (client.isAlive() && target.network().bytesSent() < bytes) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(40));
        boolean tooLate = !client.isAlive();
        kill.happens(client, target);
        int code = client.await();
        target.network().close();
        configure("direct.yaml", target.target());
        awaitTheServer();
        String state = truth(kill, tooLate, code, client.output());
        theEnd(client.output());
        return new Report(tooLate, code, state);
    }

    /** Sessions of a client that is gone end by themselves. */
    private void awaitTheServer() throws SQLException, InterruptedException {
        for (int i = 0; i < 300; i++) {
            if (target.values("SELECT pid FROM pg_stat_activity WHERE " + target.itsSessions()
                            + " AND pid <> pg_backend_pid() AND backend_type = 'client backend'")
                    .isEmpty()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("sessions of the dead client are still there: "
                + target.values("SELECT concat_ws(' ', pid, application_name, state, query) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()"));
    }

    private String truth(Kill kill, boolean tooLate, int code, String output) throws Exception {
        if (scenario == Scenario.RESTORE) {
            return restored(kill, tooLate, code, output);
        }
        boolean undo = scenario == Scenario.UNDO;
        Catalog now = catalog(target.target());
        List<String> rows = target.values(ROLES);
        boolean atBefore = CatalogDiffer.compare(before, now).inParity() && rows.equals(rowsBefore);
        boolean atAfter = CatalogDiffer.compare(catalog(source), now).inParity()
                && (!scenario.withRows() || rows.equals(sourceRows()));
        boolean unchanged = undo ? atAfter : atBefore;
        boolean landed = undo ? atBefore : atAfter;
        String what = scenario + " " + kill + ", exit code " + code + ", unchanged " + unchanged + ", landed " + landed
                + "\n" + output;
        assertThat(target.values(BUSINESS)).as("rows, %s", what).isEqualTo(business);
        agrees(kill, tooLate, code, output, unchanged, landed, what);
        String state = landed ? "landed" : unchanged ? "unchanged" : "partial";
        history(state, undo, what);
        return state;
    }

    /** The database is what it was, or what its backup holds, with all rows. */
    private String restored(Kill kill, boolean tooLate, int code, String output) throws SQLException {
        List<String> now = target.values(BUSINESS);
        boolean isBefore =
                CatalogDiffer.compare(before, catalog(target.target())).inParity();
        boolean landed = now.equals(business) && isBefore;
        boolean unchanged = now.equals(businessBefore) && !isBefore;
        String what = "RESTORE " + kill + ", exit code " + code + ", unchanged " + unchanged + ", landed " + landed
                + "\n" + output;
        assertThat(landed ^ unchanged).as("one of the two, whole: %s", what).isTrue();
        agrees(kill, tooLate, code, output, unchanged, landed, what);
        return landed ? "landed" : "unchanged";
    }

    /** What the exit code says is what is true of the target. */
    private static void agrees(
            Kill kill, boolean tooLate, int code, String output, boolean unchanged, boolean landed, String what) {
        switch (code) {
            case 0 ->
                assertThat(landed).as("0 is said only when it landed: %s", what).isTrue();
            case 1, 3, 130 ->
                assertThat(unchanged).as("the target is unchanged: %s", what).isTrue();
            case 4 -> {
                assertThat(unchanged).as("part is committed: %s", what).isFalse();
                assertThat(output).as(what).containsIgnoringCase("committed");
            }
            case 5 -> {
                assertThat(kill.mayLeaveUnknown()).as(what).isTrue();
                assertThat(output).as(what).contains("not known");
            }
            default -> assertThat(code).as(what).isEqualTo(137); // SIGKILL
        }
        if (code == 130) {
            assertThat(output).as(what).contains("interrupted");
        }
        if (!tooLate && (kill == Kill.CLIENT_INTERRUPTED || kill == Kill.CLIENT_TERMINATED)) {
            assertThat(code)
                    .as("an interruption that fails is no failure: %s", what)
                    .isNotIn(1, 3);
        }
    }

    /** What the target remembers of the newest promotion, once somebody has asked. */
    private void history(String state, boolean undo, String what) throws SQLException {
        Result history = run("direct.yaml", List.of("history", "b"));
        assertThat(history.code()).as(history.output()).isZero();
        if (target.values("SELECT to_regclass('pgparity.promotion')").getFirst().equals("null")) {
            return;
        }
        List<String> states = target.values("SELECT state FROM pgparity.promotion"
                + (undo ? " WHERE source LIKE 'undo of %'" : "") + " ORDER BY started_at DESC");
        if (scenario.runsMigrations() || states.isEmpty()) {
            return; // migrations are remembered by their own history table
        }
        assertThat(states.getFirst())
                .as("history, %s\n%s", what, history.output())
                .isIn(
                        switch (state) {
                            case "landed" -> List.of("committed");
                            case "unchanged" -> List.of("rolled back");
                            default -> List.of("partial", "interrupted", "rolled back");
                        });
    }

    private void theEnd(String killed) throws Exception {
        Result again = run("direct.yaml", scenario.command());
        boolean nothingLeft = scenario == Scenario.UNDO && again.output().contains("no promotion that could be");
        assertThat(again.code() == 0 || nothingLeft)
                .as("the same command again:\n%s\nfirst:\n%s", again.output(), killed)
                .isTrue();
        boolean back = scenario == Scenario.UNDO || scenario == Scenario.RESTORE;
        Catalog wanted = back ? before : catalog(source);
        assertThat(CatalogDiffer.compare(wanted, catalog(target.target())).all())
                .as("%s\n%s", killed, again.output())
                .isEmpty();
        assertThat(target.values(BUSINESS)).as(killed).isEqualTo(business);
        if (scenario.withRows()) {
            assertThat(target.values(ROLES))
                    .as(killed)
                    .isEqualTo(scenario == Scenario.UNDO ? rowsBefore : sourceRows());
        }
        nothingOfOurs(killed);
        noCopies(killed);
        if (!scenario.runsMigrations() && !back) {
            undone(killed);
        }
    }

    /** One undo reverts it, however many runs it took. */
    private void undone(String killed) throws Exception {
        Result undo = run("direct.yaml", Scenario.UNDO.command());
        assertThat(undo.code())
                .as("undo:\n%s\nfirst:\n%s", undo.output(), killed)
                .isZero();
        assertThat(CatalogDiffer.compare(before, catalog(target.target())).all())
                .as("undo:\n%s\nfirst:\n%s", undo.output(), killed)
                .isEmpty();
        assertThat(target.values(ROLES)).as(killed).isEqualTo(rowsBefore);
        assertThat(target.values(BUSINESS)).as(killed).isEqualTo(business);
        nothingOfOurs(killed);
    }

    private void nothingOfOurs(String killed) throws SQLException {
        assertThat(target.values("""
                SELECT 'invalid index ' || indexrelid::regclass FROM pg_index WHERE NOT indisvalid
                UNION ALL SELECT 'relation ' || relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
                           WHERE relname LIKE 'pgparity\\_%' AND nspname <> 'pgparity'
                UNION ALL SELECT 'constraint ' || conname FROM pg_constraint WHERE conname LIKE 'pgparity\\_%'
                UNION ALL SELECT 'function ' || proname FROM pg_proc WHERE proname LIKE 'pgparity\\_%'
                UNION ALL SELECT 'advisory lock' FROM pg_locks JOIN pg_database d ON d.oid = database
                           WHERE locktype = 'advisory' AND datname = current_database()
                """)).as("left behind:\n%s", killed).isEmpty();
        if (!target.values("SELECT to_regclass('pgparity.promotion')")
                .getFirst()
                .equals("null")) {
            assertThat(target.values("SELECT id FROM pgparity.promotion WHERE state = 'running'"))
                    .as("said to run:\n%s", killed)
                    .isEmpty();
        }
    }

    private void noCopies(String killed) throws SQLException {
        assertThat(target.values("SELECT datname FROM pg_database WHERE datname LIKE 'pgparity\\_restoring\\_%'"))
                .as("copies left behind:\n%s", killed)
                .isEmpty();
    }

    private List<String> sourceRows() {
        return List.of("a=A", "b=B", "c=C");
    }

    private static Catalog catalog(ConnectionTarget database) throws SQLException {
        try (ServerConnection connection = Connections.open(database, Session.reading())) {
            return SCOPE.apply(CatalogReader.read(connection.jdbc(), ReadDetail.OBJECTS));
        }
    }

    private Result run(String config, List<String> command) {
        StringWriter text = new StringWriter();
        int code = execute(new PrintWriter(text, true), config, command);
        return new Result(code, text.toString());
    }

    private int execute(PrintWriter out, String config, List<String> command) {
        String[] words = with(config, command).toArray(String[]::new);
        return PgparityCommand.commandLine(words).setOut(out).setErr(out).execute(words);
    }

    private List<String> with(String config, List<String> command) {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("--config", folder.resolve(config).toString()));
        return words;
    }

    @Override
    public void close() throws IOException {
        target.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
