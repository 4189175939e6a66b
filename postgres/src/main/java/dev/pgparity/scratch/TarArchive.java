package dev.pgparity.scratch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Unpacks a tar stream (ustar, with GNU long names) into a folder: files, folders and symbolic links, which is all that
 * the embedded binaries hold. An entry that would leave the folder is refused.
 */
final class TarArchive {
    private static final int BLOCK = 512;

    private final InputStream in;
    private final Path folder;
    private final boolean posix;

    private TarArchive(InputStream in, Path folder, boolean posix) {
        this.in = in;
        this.folder = folder;
        this.posix = posix;
    }

    /** Unpacks the whole of {@code in} below {@code folder}, which exists; everything becomes readable by everybody. */
    static void unpack(InputStream in, Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        new TarArchive(in, folder.toAbsolutePath().normalize(), posix).unpack();
    }

    private void unpack() throws IOException {
        byte[] header = new byte[BLOCK];
        String longName = "";
        String longLink = "";
        while (readBlock(header) && header[0] != 0) {
            long size = octal(header, 124, 12);
            char type = (char) header[156];
            if (type == 'L') {
                longName = text(size);
                continue;
            }
            if (type == 'K') {
                longLink = text(size);
                continue;
            }
            String prefix = string(header, 345, 155);
            String shortName = string(header, 0, 100);
            String name = !longName.isEmpty() ? longName : prefix.isEmpty() ? shortName : prefix + "/" + shortName;
            String link = !longLink.isEmpty() ? longLink : string(header, 157, 100);
            longName = "";
            longLink = "";
            write(type, inside(name), link, size, octal(header, 100, 8));
        }
    }

    private void write(char type, Path path, String link, long size, long mode) throws IOException {
        switch (type) {
            case '5' -> makeFolder(path);
            case '2' -> {
                makeFolder(parent(path));
                inside(folder.relativize(parent(path)).resolve(link).toString());
                Files.createSymbolicLink(path, Path.of(link));
            }
            case '1' -> {
                makeFolder(parent(path));
                Files.copy(inside(link), path);
            }
            case '0', '\0' -> {
                makeFolder(parent(path));
                try (OutputStream out = Files.newOutputStream(path)) {
                    copy(out, size);
                }
                if (posix) {
                    boolean executable = (mode & 0111) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
            default -> copy(OutputStream.nullOutputStream(), size);
        }
    }

    private Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? folder : parent;
    }

    /** Creates folders that everybody may enter, whatever the umask: the server may run under another user. */
    private void makeFolder(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        makeFolder(parent(path));
        Files.createDirectory(path);
        if (posix) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private Path inside(String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("the archive holds a path outside its folder: " + name);
        }
        return path;
    }

    private boolean readBlock(byte[] block) throws IOException {
        int read = in.readNBytes(block, 0, BLOCK);
        if (read != 0 && read != BLOCK) {
            throw new EOFException("the archive ends in the middle of an entry");
        }
        return read == BLOCK;
    }

    private void copy(OutputStream out, long size) throws IOException {
        byte[] buffer = new byte[65536];
        long left = size;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException("the archive ends in the middle of a file");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
        in.skipNBytes(padding(size));
    }

    private String text(long size) throws IOException {
        byte[] bytes = in.readNBytes((int) size);
        in.skipNBytes(padding(size));
        return string(bytes, 0, bytes.length);
    }

    private static long padding(long size) {
        return (BLOCK - size % BLOCK) % BLOCK;
    }

    private static String string(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] bytes, int from, int length) {
        String digits = string(bytes, from, length).trim();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }
}
