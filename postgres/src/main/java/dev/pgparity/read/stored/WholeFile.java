package dev.pgparity.read.stored;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that is written whole or not at all: an earlier one of its name stays until the new one is complete. */
public final class WholeFile {
    private static final Set<PosixFilePermission> USUAL = PosixFilePermissions.fromString("rw-r--r--");

    private WholeFile() {}

    /** Writes it beside the earlier one, which it then replaces. A link, a pipe or a device is written in place. */
    public static void write(Path file, String text) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return;
        }
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".pgparity-", ".part");
        try {
            Files.writeString(draft, text, StandardCharsets.UTF_8);
            permit(draft, file);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A temporary file is its owner's alone; others may read this one, or whoever could read the earlier one. */
    private static void permit(Path draft, Path file) throws IOException {
        try {
            Files.setPosixFilePermissions(draft, Files.exists(file) ? Files.getPosixFilePermissions(file) : USUAL);
        } catch (UnsupportedOperationException withoutPermissions) {
            return;
        }
    }
}
