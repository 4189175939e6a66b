package dev.pgparity.scratch;

import dev.pgparity.command.Command;
import dev.pgparity.command.CommandResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A data directory fresh from {@code initdb}, kept in the cache and copied for each server: copying takes a tenth of
 * the second that {@code initdb} does.
 *
 * @param folder holds {@code data}, and {@code password} that only we can read
 */
record DataTemplate(Path folder) {
    /** Raised whenever what is written below changes, so that nobody meets a template of an older program. */
    private static final String LAYOUT = "2";

    /** Nothing here is worth keeping: durability off. Locks, logical decoding and prepared transactions as in production. */
    private static final String SETTINGS = """

            # pgparity's scratch server
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 100
            shared_buffers = 64MB
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            wal_init_zero = off
            wal_level = logical
            max_wal_size = 256MB
            checkpoint_timeout = 1h
            max_prepared_transactions = 10
            max_locks_per_transaction = 512
            autovacuum = off
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_line_prefix = '%m [%p] %d '
            """;

    /**
     * A random password, in clear over the loopback device, where only root can listen: SCRAM would add 15 ms to each
     * connection. The server keeps the password hashed in any case.
     */
    private static final String ACCESS = """
            host all all 127.0.0.1/32 password
            host replication all 127.0.0.1/32 password
            """;

    /** The template of these binaries, made the first time. */
    static DataTemplate of(PostgresBinaries binaries, CacheFolder cache, Unprivileged user) {
        String name =
                "template-" + binaries.release().version() + "-" + LAYOUT + (user.uid() < 0 ? "" : "-" + user.uid());
        Path folder = cache.path().resolve(name);
        try {
            cache.once(folder, () -> {
                Path unfinished = folder.resolveSibling(name + ".unfinished");
                PostgresBinaries.deleteTree(unfinished);
                make(unfinished, binaries, user);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            });
        } catch (IOException e) {
            throw new ScratchUnavailable(
                    "The embedded PostgreSQL's data directory could not be prepared in " + folder + ": "
                            + e.getMessage(),
                    "It needs about 30 MB there; PGPARITY_CACHE names another folder.",
                    e);
        }
        return new DataTemplate(folder);
    }

    Path data() {
        return folder.resolve("data");
    }

    /** The superuser's password until the server has started and got one of its own. */
    String password() throws IOException {
        return Files.readString(folder.resolve("password"), StandardCharsets.US_ASCII);
    }

    static String randomPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void make(Path folder, PostgresBinaries binaries, Unprivileged user) throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data);
        Path password = folder.resolve("password");
        privately(password, randomPassword());
        Path passwordForInitdb = folder.resolve("password.initdb");
        privately(passwordForInitdb, Files.readString(password));
        protect(folder, user.uid() < 0 ? "rwx------" : "rwx--x--x");
        protect(data, "rwx------");
        user.own(data);
        user.own(passwordForInitdb);
        String output = initdb(binaries, user, data, passwordForInitdb, "C.UTF-8");
        if (!output.isEmpty()) {
            // A system without the locale C.UTF-8: only ASCII letters have upper and lower case then.
            output = initdb(binaries, user, data, passwordForInitdb, "C");
        }
        Files.delete(passwordForInitdb);
        if (!output.isEmpty()) {
            throw new ScratchUnavailable(
                    "initdb of the embedded PostgreSQL " + binaries.release().version() + " failed: " + output,
                    output.contains("ermission denied")
                            ? "If " + binaries.program("initdb") + " is on a file system that is mounted noexec, set"
                                    + " PGPARITY_CACHE to a folder from which programs may be executed; or set `scratch:` in"
                                    + " pgparity.yaml to target-server or to a URL."
                            : "Set `scratch:` in pgparity.yaml to target-server or to a URL if it cannot run on this"
                                    + " machine.");
        }
        Files.writeString(data.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        Files.writeString(data.resolve("pg_hba.conf"), ACCESS, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Returns what went wrong, or nothing. */
    private static String initdb(
            PostgresBinaries binaries, Unprivileged user, Path data, Path passwordFile, String characterType) {
        List<String> words = new ArrayList<>(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + data,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=password",
                "--encoding=UTF8",
                "--locale=C",
                "--lc-ctype=" + characterType,
                "--wal-segsize=1", // 16 MB fewer to copy at each start
                "--no-sync",
                "--no-instructions"));
        if (binaries.release().major() >= 18) {
            words.add("--no-data-checksums");
        }
        CommandResult result = Command.of(Duration.ofMinutes(2), user.command(words))
                .in(data)
                .with(Map.of("LC_ALL", "C"))
                .withErrorsInOutput()
                .run();
        if (!(result instanceof CommandResult.Ended ended)) {
            return "it " + result.failure();
        }
        return ended.succeeded()
                ? ""
                : ended.output().isBlank()
                        ? "exit status " + ended.status()
                        : ended.output().strip();
    }

    private static void privately(Path file, String text) throws IOException {
        Files.createFile(file);
        protect(file, "rw-------");
        Files.writeString(file, text, StandardCharsets.US_ASCII);
    }

    private static void protect(Path path, String mode) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }
}
