package dev.pgparity.cases;

import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The psql of this machine. */
final class Psql {
    private Psql() {}

    static boolean isInstalled() {
        try {
            return new ProcessBuilder("psql", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs a script as it is, without any option that would stop it; what it complained of. */
    static Result run(TestDatabase database, String script) {
        try {
            Path file = Files.createTempFile("script", ".sql");
            try {
                Files.writeString(file, script);
                Process process = new ProcessBuilder(List.of("psql", "-X", "-q", "-f", file.toString(), database.url()))
                        .redirectErrorStream(true)
                        .start();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (!process.waitFor(1, TimeUnit.MINUTES)) {
                    throw new AssertionError("psql does not end");
                }
                return new Result(process.exitValue(), output);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** How psql ended, and both of its streams. */
    record Result(int code, String output) {}
}
