package dev.pgparity.scratch;

import dev.pgparity.command.Command;
import dev.pgparity.command.CommandResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server on Windows, started by {@code pg_ctl}, which gives up an administrator's privileges. There is no supervisor:
 * after a hard kill the next start removes what this one left ({@link RunFolder}).
 */
final class WindowsProcess implements ServerProcess {
    private final PostgresBinaries binaries;
    private final RunFolder run;

    private WindowsProcess(PostgresBinaries binaries, RunFolder run) {
        this.binaries = binaries;
        this.run = run;
    }

    static WindowsProcess start(PostgresBinaries binaries, DataTemplate template, RunFolder run, List<String> settings)
            throws IOException {
        Files.writeString(
                run.path().resolve("supervisor"), ProcessHandle.current().pid() + "\n");
        copyTree(template.data(), run.data());
        String options = ServerProcess.options(run.data(), settings).stream()
                .skip(2)
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(" "));
        WindowsProcess process = new WindowsProcess(binaries, run);
        process.control("start", "-W", "-l", run.log().toString(), "-o", options);
        return process;
    }

    @Override
    public long pid() {
        try {
            String first =
                    Files.readAllLines(run.data().resolve("postmaster.pid")).getFirst();
            return Long.parseLong(first.trim());
        } catch (IOException | NumberFormatException e) {
            return -1;
        }
    }

    @Override
    public boolean alive() {
        // Between pg_ctl's return and the lock file the log is all there is.
        return pid() < 0 ? !logged("FATAL") : ProcessHandle.of(pid()).isPresent();
    }

    @Override
    public void keep() throws IOException {
        Files.writeString(run.path().resolve("supervisor"), pid() + "\n");
    }

    @Override
    public String lastWords() throws IOException {
        String log = Files.exists(run.log()) ? Files.readString(run.log(), StandardCharsets.UTF_8) : "";
        PostgresBinaries.deleteTree(run.path());
        return log.lines().skip(Math.max(0, log.lines().count() - 30)).collect(Collectors.joining("\n"));
    }

    @Override
    public void stop() {
        try {
            control("stop", "-w", "-m", "immediate");
            PostgresBinaries.deleteTree(run.path());
        } catch (IOException e) {
            return; // Swept by the next start.
        }
    }

    private boolean logged(String word) {
        try {
            return Files.exists(run.log()) && Files.readString(run.log()).contains(word);
        } catch (IOException e) {
            return false;
        }
    }

    private void control(String... words) throws IOException {
        List<String> all = Stream.concat(
                        Stream.of(
                                binaries.program("pg_ctl").toString(),
                                "-s",
                                "-D",
                                run.data().toString()),
                        Stream.of(words))
                .toList();
        CommandResult result = Command.of(Duration.ofSeconds(30), all)
                .withErrorsInOutput()
                .into(run.path().resolve("pg_ctl.log")) // The server would keep a pipe open.
                .run();
        if (!(result instanceof CommandResult.Ended)) {
            throw new IOException("pg_ctl " + result.failure());
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            paths.forEach(path -> {
                try {
                    Files.copy(path, to.resolve(from.relativize(path).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
