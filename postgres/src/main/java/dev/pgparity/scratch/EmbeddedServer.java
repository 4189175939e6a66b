package dev.pgparity.scratch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A PostgreSQL server of our own: on a free port of 127.0.0.1, with a random password, without durability, gone with
 * its data when it is closed or when this JVM ends in whatever way.
 *
 * <p>As root it runs under an unprivileged user. The binaries and a fresh data directory are kept in a cache folder.
 */
public final class EmbeddedServer implements ScratchServer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long BYTES_NEEDED = 200L << 20;
    private static final Map<String, String> CONNECTION = Map.of("sslmode", "disable", "gssEncMode", "disable");

    private final BinaryRelease release;
    private final ServerProcess process;
    private final int port;
    private final DatabaseRegister register;
    private final Thread atExit;
    private final AtomicBoolean running = new AtomicBoolean(true);

    private EmbeddedServer(BinaryRelease release, ServerProcess process, int port, ServerAccess access) {
        this.release = release;
        this.process = process;
        this.port = port;
        this.register = new DatabaseRegister(access, "postgres");
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

    /** Starts a server of the given major. */
    public static EmbeddedServer start(int major) {
        return start(major, Map.of(), line -> {});
    }

    /**
     * Starts a server and waits until it accepts connections.
     *
     * @param major one of {@link #majors()}
     * @param settings server settings beyond our own, by name
     * @param progress hears a line when something slow begins: fetching, unpacking
     * @throws ScratchUnavailable when it cannot be started here, with the end of the server's log where there is one
     */
    public static EmbeddedServer start(int major, Map<String, String> settings, Consumer<String> progress) {
        BinaryRelease release = BinaryRelease.of(major)
                .orElseThrow(() -> new ScratchUnavailable(
                        "There is no embedded PostgreSQL " + major + ", only " + majors(),
                        "Set `scratch:` in pgparity.yaml to target-server or to the URL of such a server."));
        Platform platform = Platform.current();
        boolean root = !platform.isWindows() && Unprivileged.weAreRoot();
        Unprivileged user = root ? Unprivileged.find() : Unprivileged.AS_WE_ARE;
        CacheFolder cache = CacheFolder.standard(root);
        PostgresBinaries binaries = PostgresBinaries.unpacked(release, platform, cache, progress);
        DataTemplate template = DataTemplate.of(binaries, cache, user);
        try {
            return start(binaries, template, user, settings, 3);
        } catch (IOException e) {
            throw new ScratchUnavailable(
                    "The embedded PostgreSQL " + release.version() + " could not be started: " + e.getMessage(),
                    "Set `scratch:` in pgparity.yaml to target-server or to a URL if it cannot run on this machine.",
                    e);
        }
    }

    private static EmbeddedServer start(
            PostgresBinaries binaries,
            DataTemplate template,
            Unprivileged user,
            Map<String, String> settings,
            int tries)
            throws IOException {
        Path run = ServerProcess.newRunFolder(user);
        requireSpace(run);
        int port = freePort();
        List<String> all = new ArrayList<>();
        all.add("port=" + port);
        settings.forEach((name, value) -> all.add(name + "=" + value));
        ServerProcess process = ServerProcess.start(binaries, template, user, run, all);
        String ended = awaitReady(process);
        if (!ended.isEmpty()) {
            if (tries > 1 && ended.contains("could not bind")) {
                return start(binaries, template, user, settings, tries - 1); // Somebody took the port between.
            }
            throw new ScratchUnavailable(
                    "The embedded PostgreSQL " + binaries.release().version() + " did not start; the end of its log:\n"
                            + ended.indent(4).stripTrailing() + "\n",
                    "Set `scratch:` in pgparity.yaml to target-server or to a URL if it cannot run on this machine.");
        }
        try {
            ServerAccess access =
                    withOwnPassword(new ServerAccess("127.0.0.1:" + port, "postgres", template.password(), CONNECTION));
            return new EmbeddedServer(binaries.release(), process, port, access);
        } catch (SQLException | IOException e) {
            process.stop();
            throw new IOException("no connection to it: " + e.getMessage(), e);
        }
    }

    /** The cached template's password is the same for all servers: each gets its own before anybody hears of it. */
    private static ServerAccess withOwnPassword(ServerAccess first) throws SQLException {
        String password = DataTemplate.randomPassword();
        try (Connection connection = first.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD " + Quoting.literal(password));
        }
        return new ServerAccess(first.hosts(), first.user(), password, first.properties());
    }

    /** Returns nothing once the server is ready, or what it said when it ended instead. */
    private static String awaitReady(ServerProcess process) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!process.ready()) {
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

    private static void requireSpace(Path run) throws IOException {
        long free = Files.getFileStore(run).getUsableSpace();
        if (free < BYTES_NEEDED) {
            Files.delete(run);
            throw new ScratchUnavailable(
                    "The disk of " + run.getParent() + " has " + (free >> 20)
                            + " MB free; the embedded PostgreSQL needs " + (BYTES_NEEDED >> 20) + " MB",
                    "Free some, or set -Djava.io.tmpdir (TMPDIR) to a folder on another disk.");
        }
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

    /** How to reach it as its superuser {@code postgres}. */
    public ServerAccess access() {
        return register.access();
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
