package dev.pgparity.backup;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import dev.pgparity.read.JsonFile;
import dev.pgparity.read.RecordJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final ProblemCode UNKNOWN = new ProblemCode("backup.unknown");
    private static final ProblemCode NO_FOLDER = new ProblemCode("backup.no-folder");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A new folder for a backup of an environment. */
    public Path begin(String environment, Instant now) {
        String base = environment.replaceAll("[^A-Za-z0-9_-]+", "_") + "-" + STAMP.format(now);
        try {
            Files.createDirectories(folder);
            for (int i = 1; ; i++) {
                Path own = folder.resolve(i == 1 ? base : base + "-" + i);
                if (!Files.exists(own)) {
                    return create(own);
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
            return entries.filter(entry -> Files.isRegularFile(entry.resolve(MANIFEST)))
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
