package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The disk takes no more while a backup is written: it does not count, and nothing is promoted without it. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    @TempDir
    private Path folder;

    @Test
    void a_schema_that_does_not_fit_leaves_the_earlier_file_whole() throws IOException, InterruptedException {
        String large = "CREATE TABLE t (); COMMENT ON TABLE t IS '" + "x".repeat(2_000_000) + "';";
        try (TestDatabase source = PostgresServers.newest().create(large)) {
            Path earlier = Files.writeString(folder.resolve("schema.sql"), "-- the earlier one\n");
            Files.writeString(
                    folder.resolve("pgparity.yaml"),
                    "environments: { a: { url: \"%s\" } }\n".formatted(source.url())
                            + "scratch: target-server\n"); // an embedded server would meet the limit too

            // no file may grow beyond 1 MB, as on a disk that is full
            Process pull = new ProcessBuilder(
                            "sh",
                            "-c",
                            "ulimit -f 2000; exec \"$0\" pull a --out schema.sql",
                            Launcher.in(folder).toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(pull.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(pull.waitFor()).as(output).isEqualTo(1);
            assertThat(output).contains("cannot be written", "schema.sql");
            assertThat(earlier).hasContent("-- the earlier one\n");
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .noneMatch(name -> name.startsWith(".pgparity-"));
            }
        }
    }

    @Test
    void half_a_backup_is_none_and_the_target_is_as_it_was() throws IOException, InterruptedException {
        String rows =
                "CREATE TABLE t (id int PRIMARY KEY, noise text); INSERT INTO t SELECT i, md5(i::text) || md5(random()::text)"
                        + " FROM generate_series(1, 60000) i";
        try (TestDatabase source =
                        PostgresServers.newest().create("CREATE TABLE t (id int PRIMARY KEY, noise text, more int)");
                TestDatabase target = PostgresServers.newest().create(rows)) {
            Files.writeString(folder.resolve("pgparity.yaml"), """
                    environments: { a: { url: "%s" }, b: { url: "%s", protected: true } }
                    backup: { method: native, folder: backups }
                    """.formatted(source.url(), target.url()));

            // no file may grow beyond 1 MB, as on a disk that is full
            Process promote = new ProcessBuilder(
                            "sh",
                            "-c",
                            "ulimit -f 2000; exec \"$0\" promote a b --yes --confirm b",
                            Launcher.in(folder).toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(promote.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(promote.waitFor()).as(said).isEqualTo(1);
            assertThat(said).contains("too large").doesNotContain("\tat ", "this should not have happened");
            assertThat(target.value(
                            "SELECT count(*) FROM pg_attribute WHERE attrelid = 't'::regclass AND attname = 'more'"))
                    .isEqualTo("0");
            String config = folder.resolve("pgparity.yaml").toString();
            assertThat(Cli.run("backup", "list", "--config", config).all()).doesNotContain("b-20");
        }
    }
}
