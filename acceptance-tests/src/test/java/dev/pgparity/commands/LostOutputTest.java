package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Standard output goes where nothing more fits, or where nobody reads. */
@EnabledOnOs(OS.LINUX)
class LostOutputTest {
    @TempDir
    private Path folder;

    private TestDatabase source;
    private TestDatabase target;

    @BeforeEach
    void project() throws IOException {
        source = PostgresServers.newest().create("CREATE TABLE t (id int PRIMARY KEY, more int)");
        target = PostgresServers.newest().create("CREATE TABLE t (id int PRIMARY KEY)");
        Files.writeString(folder.resolve("pgparity.yaml"), """
                environments: { a: { url: "%s" }, b: { url: "%s" } }
                """.formatted(source.url(), target.url()));
    }

    private record Ended(int code, String errors) {}

    private Ended shell(String line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "bash", "-c", line, Launcher.in(folder).toString())
                .directory(folder.toFile())
                .start();
        process.getOutputStream().close();
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), errors);
    }

    @Test
    void what_a_full_disk_cuts_short_is_no_success() throws IOException, InterruptedException {
        for (String command : new String[] {"pull a", "plan a b --format sql", "compare a b --format json"}) {
            Ended ended = shell("exec \"$0\" " + command + " > /dev/full");

            assertThat(ended.code()).as(command + ": " + ended.errors()).isEqualTo(1);
            assertThat(ended.errors())
                    .contains("The output could not be written")
                    .contains("incomplete")
                    .doesNotContain("\tat ");
        }
        assertThat(shell("exec \"$0\" pull a --out /dev/full").code()).isEqualTo(1);
    }

    @Test
    void a_promotion_that_landed_has_landed_whoever_reads_of_it() throws IOException, InterruptedException {
        Ended ended = shell("exec \"$0\" promote a b --yes > /dev/full");

        assertThat(ended.code()).as(ended.errors()).isZero();
        assertThat(ended.errors()).contains("ended with exit code 0");
        assertThat(target.value(
                        "SELECT count(*) FROM pg_attribute WHERE attrelid = 't'::regclass AND attname = 'more'"))
                .isEqualTo("1");
    }

    @Test
    void a_reader_that_has_seen_enough_is_no_failure() throws IOException, InterruptedException {
        Ended ended = shell("set -o pipefail; \"$0\" pull a | true");
        assertThat(ended.code()).as(ended.errors()).isZero();
        assertThat(ended.errors()).isEmpty();
    }

    /** A folder of Kubernetes' ConfigMaps cannot be written to; a file in the folder's place has the same effect on root. */
    @Test
    void a_project_folder_that_cannot_be_written_to_does_not_keep_from_promoting()
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve(".pgparity"), "");
        String config = folder.resolve("pgparity.yaml").toString();

        Cli.Result promoted = Cli.run("promote", "a", "b", "--yes", "--config", config);

        assertThat(promoted.code()).as(promoted.all()).isZero();
        assertThat(promoted.err())
                .contains("promotion-under-way cannot be written")
                .contains("The evidence cannot be written")
                .doesNotContain("\tat ");
        assertThat(Cli.run("compare", "a", "b", "--config", config).code()).isZero();
        assertThat(Cli.run("promote", "a", "b", "--yes", "--config", config).code())
                .isZero();
        assertThat(Cli.run("history", "b", "--config", config).out()).contains("committed");
        assertThat(Cli.run("promote", "b", "--undo", "last", "--yes", "--config", config)
                        .code())
                .isIn(0, 3);
    }
}
