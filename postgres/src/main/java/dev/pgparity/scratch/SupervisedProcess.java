package dev.pgparity.scratch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server under a small shell script, which stops it and removes its data when our end of a pipe closes. The kernel
 * closes it whichever way this JVM ends, SIGKILL included.
 */
final class SupervisedProcess implements ServerProcess {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Process supervisor;

    private SupervisedProcess(Process supervisor) {
        this.supervisor = supervisor;
    }

    /** Starts a server on a copy of the template; it is not ready yet when this returns. */
    static SupervisedProcess start(
            PostgresBinaries binaries, DataTemplate template, Unprivileged user, RunFolder run, List<String> settings)
            throws IOException {
        List<String> postgres = new ArrayList<>();
        postgres.add(binaries.program("postgres").toString());
        postgres.addAll(ServerProcess.options(run.data(), settings));
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            // A session of its own: Ctrl-C in the terminal must reach the program, which rolls back, and not its
            // server.
            words.add(SETSID.toString());
        }
        Path script = run.path().resolve("supervise.sh");
        Files.writeString(script, script());
        words.addAll(List.of(
                "sh",
                script.toString(),
                run.path().toString(),
                template.data().toString(),
                run.kept() ? "kept" : "thrown-away"));
        words.addAll(user.command(postgres));
        Files.writeString(
                run.path().resolve("supervisor"), ProcessHandle.current().pid() + "\n");
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.directory(Path.of("/").toFile());
        // PGDATA, PGPORT and their like would change what we start.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        return new SupervisedProcess(builder.start());
    }

    @Override
    public long pid() {
        return supervisor.pid();
    }

    @Override
    public boolean alive() {
        return supervisor.isAlive();
    }

    @Override
    public void keep() throws IOException {
        supervisor.getOutputStream().write("keep\n".getBytes(StandardCharsets.US_ASCII));
        supervisor.getOutputStream().flush();
    }

    @Override
    public String lastWords() throws IOException {
        return new String(supervisor.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
    }

    @Override
    public void stop() {
        try {
            supervisor.getOutputStream().close();
        } catch (IOException e) {
            supervisor.destroy(); // The pipe is broken: the supervisor is gone or going; SIGTERM does the same.
        }
        try {
            if (!supervisor.waitFor(15, TimeUnit.SECONDS)) {
                supervisor.destroy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String script() throws IOException {
        try (InputStream in = SupervisedProcess.class.getResourceAsStream("supervise.sh")) {
            if (in == null) {
                throw new IOException("supervise.sh is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
