package dev.pgparity.backup;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import dev.pgparity.read.stored.JsonFile;
import dev.pgparity.read.stored.RecordJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Backups in a folder, each in a folder of its own that only its owner may read.
 *
 * @param folder made when the first backup is
 */
public record BackupStore(Path folder) {
    private static final JsonFile FILE = new JsonFile("backup");
    private static final String MANIFEST = "manifest.json";
    private static final String UNFINISHED = ".unfinished";
    private static final String LOCK = "lock";
    private static final Duration OLD = Duration.ofDays(1);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+-\\d{8}-\\d{6}(-\\d+)?");
    private static final ProblemCode UNKNOWN = new ProblemCode("backup.unknown");
    private static final ProblemCode NO_FOLDER = new ProblemCode("backup.no-folder");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A backup that is being written; while this is open, nobody takes it for one that was cut off. */
    public record Begun(Path folder, FileChannel lock) implements AutoCloseable {
        @Override
        public void close() {
            try {
                lock.close();
            } catch (IOException e) {
                return; // the lock ends with the process
            }
        }
    }

    /**
     * A new folder for a backup of an environment, under a name that marks it as unfinished. What earlier backups that were
     * cut off left behind is removed first.
     */
    public Begun begin(String environment, Instant now) {
        String base = environment.replaceAll("[^A-Za-z0-9_-]+", "_") + "-" + STAMP.format(now);
        try {
            Files.createDirectories(folder);
            removeUnfinished(now);
            for (int i = 1; ; i++) {
                String id = i == 1 ? base : base + "-" + i;
                if (!Files.exists(folder.resolve(id)) && !Files.exists(folder.resolve(id + UNFINISHED))) {
                    Path own = create(folder.resolve(id + UNFINISHED));
                    FileChannel lock = FileChannel.open(
                            own.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    lock.tryLock();
                    return new Begun(own, lock);
                }
            }
        } catch (IOException e) {
            throw Problem.failed(NO_FOLDER, "The folder of the backup cannot be made: " + e.getMessage() + ".")
                    .at(new Where.In(folder.toString()))
                    .next("Set backup.folder in pgparity.yaml.")
                    .causedBy(e)
                    .build();
        }
    }

    /** The id under which a begun backup will be listed. */
    static String id(Path unfinished) {
        String name = unfinished.getFileName().toString();
        return name.substring(0, name.length() - UNFINISHED.length());
    }

    /** Makes a begun folder, whose files are all there, a backup: from one moment to the next it is listed. */
    void finish(Begun begun, Manifest manifest) throws IOException {
        ObjectNode content = FILE.begin();
        content.set("backup", RecordJson.write(manifest, Manifest.class));
        FILE.write(begun.folder().resolve(MANIFEST), content);
        begun.close();
        Files.deleteIfExists(begun.folder().resolve(LOCK));
        Files.move(begun.folder(), path(manifest), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what backups that were cut off left behind; the names of what was removed. */
    public List<String> removeUnfinished(Instant now) {
        List<String> removed = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return removed;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.filter(Files::isDirectory).sorted().toList()) {
                if (isLeft(entry, now)) {
                    discard(entry);
                    removed.add(entry.getFileName().toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return removed;
    }

    private static boolean isLeft(Path entry, Instant now) throws IOException {
        String name = entry.getFileName().toString();
        if (name.endsWith(UNFINISHED)) {
            // one that has just been begun may not have its lock yet
            return Files.getLastModifiedTime(entry).toInstant().isBefore(now.minusSeconds(5))
                    && !isWritten(entry.resolve(LOCK));
        }
        // versions before this one wrote under the final name, the manifest last, and held no lock
        return ID.matcher(name).matches()
                && !Files.exists(entry.resolve(MANIFEST))
                && Files.getLastModifiedTime(entry).toInstant().isBefore(now.minus(OLD));
    }

    /** Whether some process writes it. */
    private static boolean isWritten(Path lock) throws IOException {
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock got = channel.tryLock()) {
            return got == null;
        } catch (OverlappingFileLockException e) {
            return true; // this very process
        }
    }

    private static Path create(Path own) throws IOException {
        return own.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createDirectory(
                        own, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createDirectory(own);
    }

    /** Makes a folder a backup, or a backup one that was looked at. */
    public void save(Manifest manifest) {
        ObjectNode content = FILE.begin();
        content.set("backup", RecordJson.write(manifest, Manifest.class));
        FILE.write(path(manifest).resolve(MANIFEST), content);
    }

    /** The folder of a backup. */
    public Path path(Manifest manifest) {
        return folder.resolve(manifest.id());
    }

    /** All backups, the newest first. */
    public List<Manifest> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve(MANIFEST))
                            && !entry.getFileName().toString().endsWith(UNFINISHED))
                    .map(entry -> read(entry.resolve(MANIFEST)))
                    .sorted(Comparator.comparing(Manifest::createdAt).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The backup of that id, or the newest of that environment; a usage problem that names the ones there are. */
    public Manifest load(String id) {
        Optional<Manifest> newest = latest(id);
        if (newest.isPresent()) {
            return newest.get();
        }
        Path manifest = folder.resolve(id).resolve(MANIFEST).normalize();
        if (!manifest.startsWith(folder.normalize()) || !Files.isRegularFile(manifest)) {
            List<String> there = list().stream().map(Manifest::id).limit(5).toList();
            throw Problem.usage(UNKNOWN, "There is no backup " + id + " in " + folder + ".")
                    .next(
                            there.isEmpty()
                                    ? "pgparity backup create ENV makes one."
                                    : "The newest are " + String.join(", ", there) + ".")
                    .build();
        }
        return read(manifest);
    }

    /** The newest backup of an environment. */
    public Optional<Manifest> latest(String environment) {
        return list().stream()
                .filter(manifest -> manifest.environment().equals(environment))
                .findFirst();
    }

    private static Manifest read(Path file) {
        return FILE.read(file, root -> (Manifest) RecordJson.read(root.path("backup"), Manifest.class));
    }

    /** Removes a backup, its manifest first: what is left of it then is none. */
    public void delete(Manifest manifest) {
        Path own = path(manifest);
        try {
            Files.deleteIfExists(own.resolve(MANIFEST));
            discard(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the folder of a backup that did not come about. */
    public static void discard(Path own) {
        try (Stream<Path> all = Files.walk(own)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
