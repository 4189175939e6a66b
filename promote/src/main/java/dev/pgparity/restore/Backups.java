package dev.pgparity.restore;

import dev.pgparity.backup.BackupListener;
import dev.pgparity.backup.BackupReader;
import dev.pgparity.backup.BackupStore;
import dev.pgparity.backup.BackupWriter;
import dev.pgparity.backup.DumpProgram;
import dev.pgparity.backup.Manifest;
import dev.pgparity.backup.Manifest.Verification;
import dev.pgparity.config.BackupSettings;
import dev.pgparity.config.Configuration;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.observe.PgDumpProgram;
import dev.pgparity.origin.ScratchRoom;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.scratch.ScratchDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Backups as a project has configured them: made, looked at, restored and thrown away. */
public final class Backups {
    /** Above so many bytes of files a backup is not restored just to look at it, unless somebody asks for that. */
    static final long FULL_UP_TO = 2L << 30;

    /** Compressed: restored, it is several times as large. */
    private static final long IN_MEMORY_UP_TO = 50L << 20;

    private static final int PARALLEL = 4;
    private static final ProblemCode UNREADABLE = new ProblemCode("backup.unreadable");
    private static final ProblemCode SECRETS = new ProblemCode("backup.secrets-in-dump");
    private static final ProblemCode NO_PROGRAM = new ProblemCode("backup.no-program");

    private final Configuration configuration;
    private final BackupStore store;
    private final Consumer<String> messages;
    private final BackupListener listener;

    /**
     * @param messages hears a line when something slow begins
     * @param listener hears of each table
     */
    public Backups(Configuration configuration, Consumer<String> messages, BackupListener listener) {
        this.configuration = configuration;
        this.store = new BackupStore(
                configuration.folder().resolve(configuration.backup().folder()));
        this.messages = messages;
        this.listener = listener;
    }

    public BackupStore store() {
        return store;
    }

    /** A line for whoever watches. */
    void say(String message) {
        messages.accept(message);
    }

    /** How the project wants its backups. */
    public BackupSettings settings() {
        return configuration.backup();
    }

    /** Whether a backup is small enough to be restored without being asked. */
    public boolean isRestoredByTheWay(Manifest manifest) {
        return manifest.bytes() <= FULL_UP_TO;
    }

    /** Makes one. */
    public Manifest create(String environment, ConnectionTarget target, BackupSettings.Method method) {
        Optional<DumpProgram> program = program(environment, target, method);
        return new BackupWriter(store, listener, parallel()).write(environment, target, program);
    }

    private Optional<DumpProgram> program(String environment, ConnectionTarget target, BackupSettings.Method method) {
        if (method == BackupSettings.Method.NATIVE) {
            return Optional.empty();
        }
        int major;
        boolean secrets;
        try (ServerConnection server = Connections.open(target, Session.reading())) {
            major = server.facts().major();
            secrets = DumpProgram.wouldWriteSecrets(server.jdbc());
        } catch (SQLException e) {
            throw Problem.failed(UNREADABLE, environment + " cannot be read: " + e.getMessage())
                    .causedBy(e)
                    .build();
        }
        if (secrets && method == BackupSettings.Method.PG_DUMP) {
            throw Problem.refused(
                            SECRETS,
                            "pg_dump would write the passwords of the user mappings of " + environment
                                    + " into the backup, in clear.")
                    .next("Use --method native, or set backup.method in pgparity.yaml to native: it leaves them out.")
                    .build();
        }
        if (secrets) {
            return Optional.empty();
        }
        Optional<DumpProgram> found = programs(major);
        if (found.isEmpty() && method == BackupSettings.Method.PG_DUMP) {
            throw Problem.failed(
                            NO_PROGRAM,
                            environment + " is PostgreSQL " + major + ", and no pg_dump and pg_restore of this major"
                                    + " are installed here.")
                    .next("Install them, or set backup.method in pgparity.yaml to native, which needs none.")
                    .build();
        }
        return found;
    }

    /** pg_dump and pg_restore of one major, side by side. */
    static Optional<DumpProgram> programs(int major) {
        return PgDumpProgram.ofMajor(major).flatMap(program -> {
            Path restore = program.path()
                    .resolveSibling(program.path().getFileName().toString().replace("pg_dump", "pg_restore"));
            return Files.isExecutable(restore)
                    ? Optional.of(new DumpProgram(program.path(), restore, major))
                    : Optional.empty();
        });
    }

    /**
     * Looks at a backup, and writes into its manifest what was found.
     *
     * @param asked whether a person asked for exactly this; otherwise a large backup is looked at more lightly
     */
    public Manifest verify(Manifest manifest, BackupSettings.Verify how, boolean asked) {
        return switch (how) {
            case NONE -> manifest;
            case LIST -> saved(manifest.with(list(manifest, "")));
            case FULL ->
                !asked && !isRestoredByTheWay(manifest)
                        ? saved(manifest.with(list(
                                manifest,
                                "too large to be restored by the way; only checksums were looked at:"
                                        + " pgparity backup verify " + manifest.id())))
                        : full(manifest);
        };
    }

    private Verification list(Manifest manifest, String note) {
        List<String> damage = new BackupReader(store, manifest).damage();
        return new Verification(
                Instant.now().toString(),
                false,
                damage.isEmpty(),
                0,
                damage.isEmpty() ? note : String.join("; ", damage));
    }

    private Manifest full(Manifest manifest) {
        try (RestoredCopy copy = restoredCopy(manifest)) {
            return copy.manifest();
        }
    }

    /** The backup in a scratch database, for whoever wants to try something on it; the caller closes it. */
    public RestoredCopy restoredCopy(Manifest manifest) {
        ScratchRoom room = manifest.bytes() > IN_MEMORY_UP_TO
                ? ScratchRoom.forRows(configuration, messages)
                : new ScratchRoom(configuration, messages);
        try {
            ScratchDatabase database = room.create(manifest.versionNumber() / 10_000, Optional.empty());
            Restored restored =
                    restore(manifest).into(database.target(), database.server().ownCluster());
            Manifest looked = saved(manifest.with(new Verification(
                    Instant.now().toString(),
                    true,
                    restored.isEqual(),
                    restored.tookMillis(),
                    String.join("; ", restored.isEqual() ? restored.leftOut() : restored.differences()))));
            return new RestoredCopy(room, database, looked, restored);
        } catch (RuntimeException e) {
            room.close();
            throw e;
        }
    }

    DatabaseRestore restore(Manifest manifest) {
        return new DatabaseRestore(
                manifest,
                new BackupReader(store, manifest),
                manifest.dump() == null ? Optional.empty() : programs(manifest.versionNumber() / 10_000),
                listener,
                parallel());
    }

    private Manifest saved(Manifest manifest) {
        store.save(manifest);
        return manifest;
    }

    /** Removes what is older than it is to be kept, save the newest of each environment; what was removed. */
    public List<Manifest> prune(Duration keep, int min, Instant now) {
        Map<String, Integer> kept = new HashMap<>();
        List<Manifest> removed = new ArrayList<>();
        store.removeUnfinished(now).forEach(left -> say("Removed " + left + ", a backup that was cut off."));
        for (Manifest manifest : store.list()) {
            int newer = kept.getOrDefault(manifest.environment(), 0);
            if (newer >= min && Instant.parse(manifest.createdAt()).plus(keep).isBefore(now)) {
                store.delete(manifest);
                removed.add(manifest);
            } else {
                kept.put(manifest.environment(), newer + 1);
            }
        }
        return removed;
    }

    private static int parallel() {
        return Math.max(1, Math.min(PARALLEL, Runtime.getRuntime().availableProcessors()));
    }
}
