package dev.pgparity.scratch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running server under its supervisor: a small shell script that stops it and removes its data when our end of a pipe
 * closes. The kernel closes it whichever way this JVM ends, SIGKILL included.
 */
final class ServerProcess {
    private final Process supervisor;
    private final Path run;

    private ServerProcess(Process supervisor, Path run) {
        this.supervisor = supervisor;
        this.run = run;
    }

    /** Starts a server on a copy of the template; it is not ready yet when this returns. */
    static ServerProcess start(
            PostgresBinaries binaries, DataTemplate template, Unprivileged user, Path run, List<String> settings)
            throws IOException {
        Path data = run.resolve("data");
        List<String> postgres =
                new ArrayList<>(List.of(binaries.program("postgres").toString(), "-D", data.toString()));
        for (String setting : settings) {
            postgres.add("-c");
            postgres.add(setting);
        }
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            // A session of its own: Ctrl-C in the terminal must reach the program, which rolls back, and not its
            // server.
            words.add("/usr/bin/setsid");
        }
        words.addAll(List.of(
                "sh",
                "-c",
                script(),
                "supervise.sh",
                run.toString(),
                template.data().toString()));
        words.addAll(user.command(postgres));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.directory(run.toFile());
        // PGDATA, PGPORT and their like would change what we start.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        return new ServerProcess(builder.start(), run);
    }

    /** A folder for one run, which only we (and the server's user) can look into. */
    static Path newRunFolder(Unprivileged user) throws IOException {
        Path folder = Files.createTempDirectory("pgparity-run-");
        Files.setPosixFilePermissions(
                folder, PosixFilePermissions.fromString(user.uid() < 0 ? "rwx------" : "rwx--x--x"));
        return folder;
    }

    /** The supervisor's process id: SIGTERM to it stops the server and removes its data. */
    long pid() {
        return supervisor.pid();
    }

    boolean alive() {
        return supervisor.isAlive();
    }

    /** Whether the server says, in its own lock file, that it accepts connections. */
    boolean ready() {
        try {
            List<String> lines = Files.readAllLines(run.resolve("data/postmaster.pid"), StandardCharsets.UTF_8);
            return lines.size() > 7 && lines.get(7).startsWith("ready");
        } catch (IOException e) {
            return false;
        }
    }

    /** Leaves the server running when this JVM ends. */
    void keep() throws IOException {
        supervisor.getOutputStream().write("keep\n".getBytes(StandardCharsets.US_ASCII));
        supervisor.getOutputStream().flush();
    }

    /** The end of the log, once the server has ended by itself. */
    String lastWords() throws IOException {
        return new String(supervisor.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
    }

    /** Stops the server, removes its data, and waits until that is done. */
    void stop() {
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
        try (InputStream in = ServerProcess.class.getResourceAsStream("supervise.sh")) {
            if (in == null) {
                throw new IOException("supervise.sh is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
