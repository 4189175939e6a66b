package dev.pgparity.console.store;

import dev.pgparity.audit.AuditEntry;
import dev.pgparity.audit.AuditHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The head of the console's audit log in a file beside the control database, sealed with the console's key: whoever can
 * write into the database alone can neither cut the log off nor forge the file.
 */
public final class HeadFile {
    private final Path file;
    private final SealingKey key;

    /** @param file need not exist */
    public HeadFile(Path file, SealingKey key) {
        this.file = file;
        this.key = key;
    }

    /** What was noted last; the hash is empty where the file was forged, so that it fits no entry. */
    public synchronized Optional<AuditHead> read() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String[] words =
                    Files.readString(file, StandardCharsets.UTF_8).strip().split(" ", -1);
            boolean ours = words.length == 3
                    && words[0].matches("\\d{1,18}")
                    && key.mac(words[0] + " " + words[1]).equals(words[2]);
            return Optional.of(
                    ours
                            ? new AuditHead(
                                    "", Long.parseLong(words[0]), words[1], file.getFileName() + " of this console")
                            : new AuditHead("", 1, "", file.getFileName() + " of this console, which was changed,"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Notes an entry that is committed; an older one than the last changes nothing.
     *
     * @param stillThere whether the log holds the entry that was noted last: while it does not, that is not covered up
     */
    public synchronized void note(AuditEntry entry, Predicate<AuditHead> stillThere) {
        if (read().filter(head -> head.number() >= entry.number() || !stillThere.test(head))
                .isPresent()) {
            return;
        }
        String text = entry.number() + " " + entry.hash();
        try {
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(written, text + " " + key.mac(text) + "\n", StandardCharsets.UTF_8);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
