package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target whose backup took its place still knows what was done to it, and that it is undone. */
class RestoredRecordsTest {
    @TempDir
    private Path folder;

    private TestDatabase source;
    private TestDatabase target;
    private String config = "";

    @BeforeEach
    void databases() throws IOException {
        source = PostgresServers.newest()
                .create("CREATE TABLE kind (code text PRIMARY KEY, words text);"
                        + " INSERT INTO kind VALUES ('a', 'first')");
        target = PostgresServers.newest().create("CREATE TABLE kind (code text PRIMARY KEY)");
        config = Files.writeString(folder.resolve("pgparity.yaml"), """
                        environments: { a: { url: "%s" }, b: { url: "%s" } }
                        data: [{ table: public.kind, mode: mirror }]
                        backup: { method: native }
                        """.formatted(source.url(), target.url()))
                .toString();
    }

    @AfterEach
    void drop() {
        source.close();
        target.close();
    }

    @Test
    void history_audit_and_kept_rows_survive_a_restore() throws IOException {
        assertThat(run("promote", "a", "b", "--yes", "--no-backup").code()).isZero();
        assertThat(run("backup", "create", "b").code()).isZero();
        source.execute("ALTER TABLE kind ADD more int; UPDATE kind SET words = 'second'");
        Cli.Result second = run("promote", "a", "b", "--yes", "--no-backup");
        assertThat(second.code()).as(second.all()).isZero();

        Cli.Result restored = run("backup", "restore", "b", "--yes", "--by", "Ann");

        assertThat(restored.code()).as(restored.all()).isZero();
        String kept = restored.out().replaceAll("(?s).*is kept as (\\S+)\\..*", "$1");
        assertThat(target.value("SELECT words FROM kind")).isEqualTo("first");
        Cli.Result history = run("history", "b");
        assertThat(history.out())
                .contains("✓ committed")
                .contains("rolled back")
                .contains("has taken the place of the database");
        assertThat(run("audit", "verify", "b").code()).isZero();
        assertThat(run("audit", "list", "b").out())
                .contains("promotion committed")
                .contains("backup restored")
                .contains("Ann");

        Cli.Result undone = run("promote", "b", "--undo", "last", "--yes");
        assertThat(undone.code()).as(undone.all()).isZero();
        assertThat(target.value("SELECT count(*) FROM kind"))
                .as("the first one")
                .isEqualTo("0");
        target.execute("DROP DATABASE " + kept);
    }

    @Test
    void who_may_use_the_records_survives_too() throws IOException {
        target.execute(
                "DO $$ BEGIN CREATE ROLE restored_owner; CREATE ROLE restored_team; EXCEPTION WHEN duplicate_object"
                        + " THEN NULL; END $$; ALTER DATABASE " + target.name() + " OWNER TO restored_owner");
        target.execute("SET ROLE restored_owner; CREATE SCHEMA pgparity");
        assertThat(run("setup", "b", "--grant", "restored_team").code()).isZero();
        assertThat(run("backup", "create", "b").code()).isZero();

        Cli.Result restored = run("backup", "restore", "b", "--yes");

        assertThat(restored.code()).as(restored.all()).isZero();
        assertThat(target.value("SELECT string_agg(DISTINCT relowner::regrole::text, ' ') FROM pg_class"
                        + " WHERE relnamespace = 'pgparity'::regnamespace"))
                .isEqualTo("restored_owner");
        assertThat(run("setup", "b", "--grant", "restored_team").out()).contains("Nothing to do");
        String kept = restored.out().replaceAll("(?s).*is kept as (\\S+)\\..*", "$1");
        target.execute("DROP DATABASE " + kept);
    }

    private Cli.Result run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--config";
        all[arguments.length + 1] = config;
        return Cli.run(all);
    }
}
