package dev.pgparity.scratch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where one server keeps its data while it runs: {@code data}, {@code log}, and {@code supervisor}, the process id of
 * whoever removes it all.
 *
 * @param path a folder that only we, and the user that the server runs as, can look into
 * @param kept whether the data stays when the server ends
 */
record RunFolder(Path path, boolean kept) {
    private static final String PREFIX = "pgparity-run-";
    private static final long BYTES_NEEDED = 200L << 20;
    private static final long ROOMY_BYTES = 2L << 30;
    /** How long the server of a program that was killed may take to end. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final Path OF_ROOT = Path.of("/var/lib/pgparity");
    private static final int LONGEST_NAME = 120;
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    /**
     * Makes one, in memory where that has plenty of room: a database of 300 small files is created there in a tenth of
     * the time.
     *
     * @param onDisk never in memory, for copies of large databases
     */
    static RunFolder make(Unprivileged user, boolean onDisk) throws IOException {
        List<String> refused = new ArrayList<>();
        for (Path base : bases(onDisk)) {
            Optional<String> objection = objection(base, user);
            if (objection.isPresent()) {
                refused.add(base + " " + objection.get());
                continue;
            }
            sweep(base);
            Path folder = Files.createTempDirectory(base, PREFIX);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                String mode = user.uid() < 0 ? "rwx------" : "rwx--x--x";
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
            }
            return new RunFolder(folder, false);
        }
        throw new ScratchUnavailable(
                "The embedded PostgreSQL finds no folder for its data: " + String.join(", ", refused) + ".",
                "Free some space, or set -Djava.io.tmpdir (PGPARITY_JAVA_OPTS) to a folder on another disk.");
    }

    /**
     * The folder of a server whose data is kept.
     *
     * @throws ScratchUnavailable when another server uses it, or the server's user cannot get there
     */
    static RunFolder kept(Path folder, Unprivileged user, Duration patience) throws IOException {
        Path path = folder.toAbsolutePath();
        Files.createDirectories(path);
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(user.uid() < 0 ? "rwx------" : "rwx--x--x"));
        }
        Optional<String> objection = objection(path, user);
        if (objection.isPresent()) {
            throw new ScratchUnavailable(
                    "The folder " + path + " " + objection.get() + ".", "Name another folder, or a PostgreSQL server.");
        }
        RunFolder run = new RunFolder(path, true);
        run.awaitFree(patience);
        return run;
    }

    /**
     * Where a kept server's data really is: in the folder, or where the server's user can get when that one is closed to
     * him, as root's home is.
     *
     * @param progress hears of the second
     */
    static Path place(Path folder, Unprivileged user, Consumer<String> progress) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Path parent = Files.createDirectories(path).getParent();
            if (user.uid() < 0
                    || parent == null
                    || CacheFolder.closedToOthers(parent).isEmpty()) {
                return path;
            }
        } catch (IOException e) {
            throw new ScratchUnavailable(
                    "The folder " + path + " cannot be made: " + e.getMessage(), "Name another folder.", e);
        }
        String name = path.toString().replaceAll("[^A-Za-z0-9.-]+", "_");
        Path elsewhere = OF_ROOT.resolve(name.substring(Math.max(0, name.length() - LONGEST_NAME)));
        progress.accept("The database is kept in " + elsewhere + ", since the unprivileged user that it runs as cannot"
                + " enter " + path + ".");
        return elsewhere;
    }

    /** The major that has made the data in a kept folder; empty where there is none yet. */
    static Optional<Integer> madeBy(Path folder) {
        return firstNumber(folder.resolve("data/PG_VERSION")).map(Long::intValue);
    }

    /** The server of a program that was killed is stopped by its supervisor, which takes a moment. */
    private void awaitFree(Duration patience) throws IOException {
        Path pid = data().resolve("postmaster.pid");
        Instant until = Instant.now().plus(patience);
        while (firstNumber(pid)
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("postgres").contains("postgres"))
                .isPresent()) {
            if (Instant.now().isAfter(until)) {
                throw new ScratchUnavailable(
                        "Another program uses the database in " + path + ".", "End it first, or name another folder.");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        Files.deleteIfExists(pid); // of a machine that lost its power
    }

    /** The superuser's password in a kept folder, which only we can read. */
    Path password() {
        return path.resolve("password");
    }

    Path data() {
        return path.resolve("data");
    }

    Path log() {
        return path.resolve("log");
    }

    private static Set<Path> bases(boolean onDisk) throws IOException {
        Set<Path> all = new LinkedHashSet<>();
        if (!onDisk && roomy()) {
            all.add(SHARED_MEMORY);
        }
        all.add(Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath());
        if (!Platform.current().isWindows()) {
            all.add(Path.of("/tmp"));
            all.add(Path.of("/var/tmp"));
        }
        return all;
    }

    /** In containers shared memory is often 64 MB, and elsewhere it may be full or memory itself scarce. */
    private static boolean roomy() throws IOException {
        Path memory = Path.of("/proc/meminfo");
        if (!Files.isDirectory(SHARED_MEMORY) || !Files.isWritable(SHARED_MEMORY) || !Files.isReadable(memory)) {
            return false;
        }
        long available = Files.readAllLines(memory).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                .findFirst()
                .orElse(0);
        return available >= 2 * ROOMY_BYTES && Files.getFileStore(SHARED_MEMORY).getUsableSpace() >= ROOMY_BYTES;
    }

    private static Optional<String> objection(Path base, Unprivileged user) throws IOException {
        if (!Files.isDirectory(base) || !Files.isWritable(base)) {
            return Optional.of("cannot be written to");
        }
        long free = Files.getFileStore(base).getUsableSpace();
        if (free < BYTES_NEEDED) {
            return Optional.of("has " + (free >> 20) + " MB free of the " + (BYTES_NEEDED >> 20) + " MB that it needs");
        }
        if (user.uid() >= 0 && CacheFolder.closedToOthers(base).isPresent()) {
            return Optional.of("cannot be entered by the unprivileged user that the server runs as");
        }
        return Optional.empty();
    }

    /** Removes what runs left whose supervisor was killed too, and their servers. */
    private static void sweep(Path base) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(base, PREFIX + "*")) {
            for (Path folder : folders) {
                try {
                    if (abandoned(folder)) {
                        firstNumber(folder.resolve("data/postmaster.pid"))
                                .flatMap(ProcessHandle::of)
                                .filter(process ->
                                        process.info().command().orElse("").contains("postgres"))
                                .ifPresent(ProcessHandle::destroyForcibly);
                        PostgresBinaries.deleteTree(folder);
                    }
                } catch (IOException e) {
                    continue; // Another user's, or being swept by another process at this moment.
                }
            }
        } catch (IOException e) {
            return; // Cleaning up after others is no reason to fail.
        }
    }

    private static boolean abandoned(Path folder) throws IOException {
        boolean old = Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS)
                .toInstant()
                .isBefore(Instant.now().minus(GRACE));
        boolean supervised = firstNumber(folder.resolve("supervisor"))
                .flatMap(ProcessHandle::of)
                .isPresent();
        return old && !supervised && Files.isReadable(folder);
    }

    private static Optional<Long> firstNumber(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .findFirst()
                    .map(line -> Long.parseLong(line.trim()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
