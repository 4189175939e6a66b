package dev.pgparity.health;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs a shell command whose exit status says whether something holds. */
public final class CommandProbe {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path folder;

    /** @param folder where commands run */
    public CommandProbe(Path folder) {
        this.folder = folder;
    }

    public Finding run(String command) {
        long begin = System.nanoTime();
        Optional<String> failure;
        try {
            failure = attempt(command);
        } catch (IOException e) {
            failure = Optional.of("cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = Optional.of("interrupted");
        }
        return new Finding("`" + command + "`", failure, Duration.ofNanos(System.nanoTime() - begin));
    }

    private Optional<String> attempt(String command) throws IOException, InterruptedException {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        Path output = Files.createTempFile("pgparity-check", ".log");
        try {
            Process process = new ProcessBuilder(windows ? List.of("cmd", "/c", command) : List.of("sh", "-c", command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.of("did not end within " + PATIENCE.toMinutes() + " minutes");
            }
            if (process.exitValue() == 0) {
                return Optional.empty();
            }
            List<String> lines = Files.readString(output, Charset.defaultCharset())
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return Optional.of("ended with " + process.exitValue()
                    + (lines.isEmpty() ? "" : ": " + lines.getLast().strip()));
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
