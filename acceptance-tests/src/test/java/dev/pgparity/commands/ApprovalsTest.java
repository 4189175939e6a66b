package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Key {@code approvals}: somebody else has approved exactly this; and the audit log, in which nothing is changed. */
class ApprovalsTest {
    @TempDir
    private Path folder;

    @Test
    void nobody_approves_his_own_and_an_approval_is_of_one_plan_only() throws IOException {
        try (TestDatabase source = PostgresServers.newest().create("CREATE TABLE t (a int PRIMARY KEY, b text)");
                TestDatabase target = PostgresServers.newest().create("CREATE TABLE t (a int PRIMARY KEY)")) {
            String config = config(source, target);

            Cli.Result alone = promote(config, "ann");
            assertThat(alone.code()).as(alone.all()).isEqualTo(3);
            assertThat(alone.all())
                    .contains("One more person has to approve exactly this first")
                    .contains("--approve");

            assertThat(promote(config, "ann", "--approve").code()).isZero();
            assertThat(promote(config, "ann").code()).as("her own approval").isEqualTo(3);
            assertThat(promote(config, "Ann").code())
                    .as("her own approval, spelt differently")
                    .isEqualTo(3);

            Cli.Result approved = promote(config, "bob", "--approve");
            assertThat(approved.code()).as(approved.all()).isZero();
            assertThat(approved.out()).contains("Approved by bob").contains("Nothing was changed");

            source.execute("ALTER TABLE t ADD c int");
            assertThat(promote(config, "ann").code())
                    .as("another plan than bob saw")
                    .isEqualTo(3);

            source.execute("ALTER TABLE t DROP c");
            Cli.Result promoted = promote(config, "ann");
            assertThat(promoted.code()).as(promoted.all()).isZero();
            assertThat(promoted.out()).contains("bob has approved it (as role ");
        }
    }

    @Test
    void an_approval_expires() throws IOException {
        try (TestDatabase source = PostgresServers.newest().create("CREATE TABLE t ()");
                TestDatabase target = PostgresServers.newest().create()) {
            String config = config(source, target);
            assertThat(promote(config, "bob", "--approve").code()).isZero();
            target.execute("UPDATE pgparity.approval SET expires_at = now() - interval '1 second'");

            assertThat(promote(config, "ann").code()).isEqualTo(3);
        }
    }

    @Test
    void migrations_and_other_ways_in_need_it_too() throws IOException {
        Files.createDirectory(folder.resolve("migrations"));
        Files.writeString(folder.resolve("migrations/001_first.sql"), "CREATE TABLE t (a int);");
        try (TestDatabase source = PostgresServers.newest().create();
                TestDatabase target = PostgresServers.newest().create()) {
            String config = config(source, target);
            assertThat(Cli.run("migrate", "up", "a", "--config", config).code()).isZero();

            Cli.Result around = Cli.run("migrate", "up", "b", "--yes", "--confirm", "b", "--config", config);
            assertThat(around.code()).as(around.all()).isEqualTo(3);
            assertThat(around.all()).contains("takes only what somebody else has approved");
            assertThat(promote(config, "ann").code()).isEqualTo(3);
            assertThat(promote(config, "bob", "--approve").code()).isZero();

            Files.writeString(folder.resolve("migrations/001_first.sql"), "CREATE TABLE t (a int); -- edited");
            assertThat(promote(config, "ann").code())
                    .as("the file was edited since")
                    .isEqualTo(3);

            Files.writeString(folder.resolve("migrations/001_first.sql"), "CREATE TABLE t (a int);");
            Cli.Result promoted = promote(config, "ann");
            assertThat(promoted.code()).as(promoted.all()).isZero();
            assertThat(target.value("SELECT to_regclass('t')")).isEqualTo("t");
        }
    }

    @Test
    void the_audit_log_is_only_added_to_and_tampering_is_found() throws IOException {
        try (TestDatabase source = PostgresServers.newest().create("CREATE TABLE t ()");
                TestDatabase target = PostgresServers.newest().create()) {
            String config = config(source, target);
            assertThat(Cli.run("audit", "verify", "b", "--config", config).out())
                    .contains("Nothing was written");
            assertThat(promote(config, "bob", "--approve").code()).isZero();
            assertThat(promote(config, "ann").code()).isZero();

            Cli.Result list = Cli.run("audit", "list", "b", "--config", config);
            assertThat(list.out())
                    .contains("promotion approved")
                    .contains("promotion begun")
                    .contains("promotion committed")
                    .contains("by ann");
            assertThat(Cli.run("audit", "list", "b", "--format", "json", "--config", config)
                            .out())
                    .contains("\"action\" : \"promotion approved\"");
            Cli.Result whole = Cli.run("audit", "verify", "b", "--config", config);
            assertThat(whole.code()).as(whole.all()).isZero();
            assertThat(whole.out()).contains("is whole: 3 entries");
            String head = target.value("SELECT hash FROM pgparity.audit ORDER BY number DESC LIMIT 1");
            assertThat(Cli.run("audit", "verify", "b", "--head", head, "--config", config)
                            .code())
                    .isZero();

            assertThatThrownBy(() -> target.execute("DELETE FROM pgparity.audit"))
                    .hasStackTraceContaining("only ever added to");
            assertThatThrownBy(() -> target.execute("TRUNCATE pgparity.audit"))
                    .hasStackTraceContaining("only ever added to");

            // a superuser can go past the trigger, and is found
            target.execute("ALTER TABLE pgparity.audit DISABLE TRIGGER ALL");
            target.execute("DELETE FROM pgparity.audit WHERE number = 3");
            Cli.Result cut = Cli.run("audit", "verify", "b", "--config", config);
            assertThat(cut.code()).as(cut.all()).isEqualTo(2);
            assertThat(cut.out())
                    .contains("Entry 3, which evidence b-")
                    .contains("is gone: the end was cut off after entry 2");
            assertThat(Cli.run("audit", "verify", target.url(), "--config", config)
                            .code())
                    .as("by another name than the evidence has it")
                    .isEqualTo(2);
            Path evidence = folder.resolve(".pgparity");
            Files.move(evidence, folder.resolve("elsewhere"));
            assertThat(Cli.run("audit", "verify", "b", "--config", config).code())
                    .as("nobody has noted the head")
                    .isZero();
            assertThat(Cli.run("audit", "verify", "b", "--head", head, "--config", config)
                            .code())
                    .isEqualTo(2);
            target.execute("UPDATE pgparity.audit SET done_by = 'eve' WHERE number = 1");
            Cli.Result broken = Cli.run("audit", "verify", "b", "--config", config);
            assertThat(broken.code()).isEqualTo(2);
            assertThat(broken.out()).contains("tampered").contains("Entry 1 was changed");
        }
    }

    @Test
    void every_end_is_an_entry_and_a_cut_that_was_covered_up_is_found() throws IOException {
        try (TestDatabase source = PostgresServers.newest().create("CREATE TABLE t (a int PRIMARY KEY, b int)");
                TestDatabase target = PostgresServers.newest().create()) {
            String config = Files.writeString(
                            folder.resolve("pgparity.yaml"), """
                    environments: { a: { url: "%s" }, b: { url: "%s" } }
                    """.formatted(source.url(), target.url()))
                    .toString();
            assertThat(promote(config, "ann").code()).isZero();
            target.execute("INSERT INTO t VALUES (1, 1)");
            source.execute("ALTER TABLE t DROP b");
            assertThat(promote(config, "ann", "--phase", "all").code()).isEqualTo(3);
            source.execute("ALTER TABLE t ADD b int; ALTER TABLE t ADD c int");
            String failing = Files.writeString(
                            folder.resolve("failing.yaml"),
                            Files.readString(Path.of(config))
                                    + "checks: { assert: [{ sql: select count(*) from t, equals: 7 }] }\n")
                    .toString();
            assertThat(promote(failing, "ann").code()).isEqualTo(1);
            assertThat(promote(config, "ann").code()).isZero();
            String id = target.value("SELECT id FROM pgparity.promotion ORDER BY started_at DESC LIMIT 1");
            Cli.Result undone = Cli.run("promote", "b", "--undo", "last", "--yes", "--config", config);
            assertThat(undone.code()).as(undone.all()).isZero();
            target.execute("UPDATE pgparity.promotion SET state = 'running' WHERE id = '" + id + "'");
            assertThat(promote(config, "ann").code()).isZero();

            assertThat(target.rows("SELECT action, subject FROM pgparity.audit ORDER BY number"))
                    .contains(
                            "promotion refused|b",
                            "promotion rolled back|"
                                    + target.value(
                                            "SELECT id FROM pgparity.promotion WHERE state = 'rolled back' AND id <> '"
                                                    + id + "'"),
                            "promotion undone|" + id,
                            "promotion settled: rolled back|" + id);
            assertThat(Cli.run("audit", "verify", "b", "--config", config).code())
                    .isZero();

            // as many others in place of what was cut off, each following from the one before
            long entries = Long.parseLong(target.value("SELECT count(*) FROM pgparity.audit"));
            target.execute(
                    "ALTER TABLE pgparity.audit DISABLE TRIGGER ALL; DELETE FROM pgparity.audit WHERE number > 2;"
                            + " ALTER TABLE pgparity.audit ENABLE TRIGGER ALL");
            while (Long.parseLong(target.value("SELECT count(*) FROM pgparity.audit")) < entries) {
                source.execute("ALTER TABLE t ADD \"" + target.value("SELECT count(*) FROM pgparity.audit") + "\" int");
                assertThat(promote(config, "eve").code()).isZero();
            }
            Cli.Result covered = Cli.run("audit", "verify", "b", "--config", config);
            assertThat(covered.code()).as(covered.all()).isEqualTo(2);
            assertThat(covered.out()).contains("is not the one that evidence b-");
        }
    }

    @Test
    void a_certified_target_takes_only_what_was_verified_before_it() throws IOException {
        try (TestDatabase development = PostgresServers.newest().create("CREATE TABLE t (a int)");
                TestDatabase staging = PostgresServers.newest().create();
                TestDatabase production = PostgresServers.newest().create()) {
            String config = Files.writeString(folder.resolve("pgparity.yaml"), """
                    environments: { d: { url: "%s" }, s: { url: "%s" }, p: { url: "%s", certified: true } }
                    chain: [d, s, p]
                    """.formatted(
                                    development.url(), staging.url(), production.url()))
                    .toString();
            staging.execute("CREATE TABLE by_hand (a int)");
            Cli.Result never = Cli.run("promote", "s", "p", "--yes", "--config", config);
            assertThat(never.code()).as(never.all()).isEqualTo(3);
            assertThat(never.all()).contains("s remembers no promotion");

            Cli.Result first = Cli.run("promote", "d", "s", "--yes", "--allow-destructive", "--config", config);
            assertThat(first.code()).as(first.all()).isZero();
            staging.execute("CREATE TABLE by_hand_again (a int)");
            Cli.Result changed = Cli.run("promote", "s", "p", "--yes", "--config", config);
            assertThat(changed.code()).as(changed.all()).isEqualTo(3);
            assertThat(changed.all())
                    .contains("s is not what its last promotion")
                    .contains("somebody has changed it");

            staging.execute("DROP TABLE by_hand_again");
            Cli.Result landed = Cli.run("promote", "s", "p", "--yes", "--config", config);
            assertThat(landed.code()).as(landed.all()).isZero();
            assertThat(production.value("SELECT to_regclass('t')")).isEqualTo("t");
        }
    }

    private static Cli.Result promote(String config, String by, String... more) {
        String[] words = {"promote", "a", "b", "--yes", "--confirm", "b", "--no-backup", "--by", by, "--config", config
        };
        String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return Cli.run(all);
    }

    private String config(TestDatabase source, TestDatabase target) throws IOException {
        return Files.writeString(folder.resolve("pgparity.yaml"), """
                environments: { a: { url: "%s" }, b: { url: "%s", approvals: 1 } }
                """.formatted(source.url(), target.url()))
                .toString();
    }
}
