package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAndInitTest {
    @Test
    void the_demonstration_ends_in_proof() {
        Cli.Result result = Cli.run("demo");

        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.out())
                .contains("$ pgparity compare staging production", "$ pgparity plan staging production")
                .contains("(exit 3: nothing was changed)", "Landed as planned")
                .contains("Production is in parity with staging, 1 intentional")
                .contains("That was all");
    }

    @Test
    void init_writes_what_the_next_command_reads(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve(".env"),
                "STAGING_DATABASE_URL=postgresql://h/s\nPRODUCTION_DATABASE_URL=postgresql://h/p\n");
        Cli.Result result = Cli.run("init", "--folder", folder.toString());

        assertThat(result.code()).as(result.all()).isZero();
        assertThat(folder.resolve("pgparity.yaml")).exists();
        assertThat(folder.resolve("checks")).isDirectory();
        Cli.Result unknown = Cli.run(
                "compare",
                "staging",
                "prod",
                "--config",
                folder.resolve("pgparity.yaml").toString());
        assertThat(unknown.err()).contains("Did you mean production?");

        Cli.Result again = Cli.run("init", "--folder", folder.toString());
        assertThat(again.code()).isEqualTo(64);
        assertThat(again.err()).contains("already");
    }
}
