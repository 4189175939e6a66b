package dev.pgparity.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder where unpacked servers and initialised data directories are kept between runs.
 *
 * @param path an existing folder that belongs to this user and that nobody else may write to
 */
record CacheFolder(Path path) {

    /** Something made once under the lock; repeated callers find it. */
    @FunctionalInterface
    interface Making {
        void make() throws IOException;
    }

    /**
     * The first usable of {@code $PGPARITY_CACHE}, {@code $XDG_CACHE_HOME/pgparity}, the system's own place for caches,
     * and a private folder in the temporary folder.
     *
     * @param othersMustRead the server will run under another user, who must be able to reach the files; root's home
     *     usually forbids that, hence {@code /var/cache} for root
     */
    static CacheFolder standard(boolean othersMustRead) {
        List<String> refused = new ArrayList<>();
        for (Path candidate : candidates(System.getenv(), othersMustRead)) {
            try {
                return open(candidate, othersMustRead);
            } catch (IOException e) {
                refused.add(candidate + " (" + reason(e) + ")");
            }
        }
        throw new ScratchUnavailable(
                "There is no folder to keep the embedded PostgreSQL in: " + String.join(", ", refused),
                "Set PGPARITY_CACHE to a folder that you may write to.");
    }

    static List<Path> candidates(Map<String, String> environment, boolean othersMustRead) {
        List<Path> all = new ArrayList<>();
        addIfAbsolute(all, environment.get("PGPARITY_CACHE"), "");
        addIfAbsolute(all, environment.get("XDG_CACHE_HOME"), "pgparity");
        String home = System.getProperty("user.home", "");
        Platform platform = Platform.current();
        if (platform.isWindows()) {
            addIfAbsolute(all, environment.get("LOCALAPPDATA"), "pgparity/cache");
        } else if (othersMustRead) {
            all.add(Path.of("/var/cache/pgparity"));
        } else {
            addIfAbsolute(all, home, platform.os().equals("darwin") ? "Library/Caches/pgparity" : ".cache/pgparity");
        }
        String user = System.getProperty("user.name", "unknown").replaceAll("[^A-Za-z0-9_-]", "_");
        all.add(Path.of(System.getProperty("java.io.tmpdir"), "pgparity-cache-" + user));
        return all;
    }

    private static void addIfAbsolute(List<Path> all, @Nullable String folder, String below) {
        if (folder != null && !folder.isBlank() && Path.of(folder).isAbsolute()) {
            all.add(Path.of(folder).resolve(below));
        }
    }

    private static CacheFolder open(Path path, boolean othersMustRead) throws IOException {
        Files.createDirectories(path);
        if (path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            Path probe = Files.createTempFile(path, "probe", "");
            Object me = Files.getAttribute(probe, "unix:uid");
            Files.delete(probe);
            if (!me.equals(Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
                throw new IOException("belongs to another user");
            }
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(othersMustRead ? "rwxr-xr-x" : "rwx------"));
            Optional<Path> closed = othersMustRead ? closedToOthers(path) : Optional.empty();
            if (closed.isPresent()) {
                throw new IOException(
                        closed.get() + " cannot be entered by the unprivileged user that the server runs as");
            }
        } else if (!Files.isWritable(path)) {
            throw new IOException("cannot be written to");
        }
        return new CacheFolder(path.toRealPath());
    }

    /** The first folder on the way to {@code path} that other users may not enter. */
    static Optional<Path> closedToOthers(Path path) throws IOException {
        for (Path up = path.toRealPath(); up != null; up = up.getParent()) {
            if (!Files.getPosixFilePermissions(up).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return Optional.of(up);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns {@code target}, made by {@code making} if it is not there. Two processes, or two threads, that come at once
     * make it once; the second one waits.
     */
    Path once(Path target, Making making) throws IOException {
        if (Files.exists(target)) {
            return target;
        }
        Path lockFile = path.resolve(target.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock(channel)) {
            if (!Files.exists(target) && held.isValid()) {
                making.make();
            }
        }
        return target;
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                // Another thread of this JVM has it: file locks belong to the process and do not queue threads.
                try {
                    Thread.sleep(20);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IOException("interrupted while waiting for another start", interrupted);
                }
            }
        }
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.AccessDeniedException ? "no permission" : String.valueOf(e.getMessage());
    }
}
