package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file that is too large for the memory there is: one sentence, and nothing of it is there. */
@EnabledOnOs(OS.LINUX)
class OutOfMemoryTest {
    @TempDir
    private Path folder;

    @Test
    void it_is_said_in_a_sentence_and_nothing_is_applied() throws IOException, InterruptedException {
        try (TestDatabase target = PostgresServers.newest().create()) {
            Files.writeString(
                    folder.resolve("pgparity.yaml"), "environments: { a: { url: \"%s\" } }\n".formatted(target.url()));
            Path migrations = Files.createDirectory(folder.resolve("migrations"));
            Files.writeString(migrations.resolve("001_small.sql"), "CREATE TABLE small (id int);\n");
            try (BufferedWriter large = Files.newBufferedWriter(migrations.resolve("002_large.sql"))) {
                large.write("CREATE TABLE large (id int);\n");
                String row = "INSERT INTO large VALUES " + "(1), ".repeat(2000) + "(1);\n";
                for (int i = 0; i < 7000; i++) {
                    large.write(row);
                }
            }
            ProcessBuilder up = new ProcessBuilder(Launcher.in(folder).toString(), "migrate", "up", "a")
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            up.environment().put("JAVA_TOOL_OPTIONS", "-Xmx56m");
            Process process = up.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).as(said).isEqualTo(1);
            assertThat(said)
                    .contains("this needs more memory than the")
                    .contains("PGPARITY_JAVA_OPTS=-Xmx")
                    .doesNotContain("\tat ");
            assertThat(target.value("SELECT to_regclass('large') IS NULL")).isEqualTo("t");
        }
    }
}
