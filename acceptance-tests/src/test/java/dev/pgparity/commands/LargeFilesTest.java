package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files that are larger than the memory there is: read by the page; only what one statement needs must have room. */
@EnabledOnOs(OS.LINUX)
class LargeFilesTest {
    private static final String MEMORY = "-Xmx56m";
    private static final String LONG = "x".repeat(10_000);

    @TempDir
    private Path folder;

    private final TestDatabase target = PostgresServers.newest().create();

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void many_statements_and_many_rows_run_in_less_memory_than_the_file_is_long() throws Exception {
        project(file -> {
            for (int i = 0; i < 3500; i++) {
                file.write("INSERT INTO large VALUES ('" + LONG + "');\n");
            }
            file.write("COPY large FROM stdin;\n");
            for (int i = 0; i < 3500; i++) {
                file.write(LONG + "\n");
            }
            file.write("\\.\n-- rollback:\nDROP TABLE large;\n");
        });

        Up up = up();

        assertThat(up.code()).as(up.said()).isZero();
        assertThat(up.said()).contains("3,502 statements");
        assertThat(target.value("SELECT count(*) FROM large")).isEqualTo("7000");
    }

    @Test
    void a_statement_that_needs_more_is_said_in_a_sentence_and_nothing_is_applied() throws Exception {
        project(file -> {
            file.write("INSERT INTO large VALUES ('");
            for (int i = 0; i < 7000; i++) {
                file.write(LONG);
            }
            file.write("');\n");
        });

        Up up = up();

        assertThat(up.code()).as(up.said()).isEqualTo(1);
        assertThat(up.said())
                .contains("this needs more memory than the")
                .contains("PGPARITY_JAVA_OPTS=-Xmx")
                .doesNotContain("\tat ");
        assertThat(target.value("SELECT to_regclass('large') IS NULL")).isEqualTo("t");
    }

    @FunctionalInterface
    private interface Body {
        void write(BufferedWriter file) throws IOException;
    }

    private void project(Body body) throws IOException {
        Files.writeString(
                folder.resolve("pgparity.yaml"), "environments: { a: { url: \"%s\" } }\n".formatted(target.url()));
        Path migrations = Files.createDirectory(folder.resolve("migrations"));
        Files.writeString(migrations.resolve("001_small.sql"), "CREATE TABLE small (id int);\n");
        try (BufferedWriter large = Files.newBufferedWriter(migrations.resolve("002_large.sql"))) {
            large.write("CREATE TABLE large (v text);\n");
            body.write(large);
        }
    }

    private record Up(int code, String said) {}

    private Up up() throws IOException, InterruptedException {
        ProcessBuilder up = new ProcessBuilder(Launcher.in(folder).toString(), "migrate", "up", "a")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        up.environment().put("JAVA_TOOL_OPTIONS", MEMORY);
        Process process = up.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Up(process.waitFor(), said);
    }
}
