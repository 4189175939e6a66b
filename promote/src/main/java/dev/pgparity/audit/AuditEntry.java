package dev.pgparity.audit;

import java.time.Instant;
import java.util.stream.Stream;

/**
 * One thing that was done.
 *
 * @param number from 1, without gaps
 * @param by who did it, as pgparity was told
 * @param role the database role that wrote it down
 * @param action {@code promotion approved}
 * @param subject what it was done to: a promotion's id, a plan's identity, a user
 * @param detail more, for a person; may be empty
 * @param previous the hash of the entry before; of the first one, 64 zeros
 * @param hash SHA-256 over all of the above
 */
public record AuditEntry(
        long number,
        Instant at,
        String by,
        String role,
        String action,
        String subject,
        String detail,
        String previous,
        String hash) {
    /** What the first entry has for {@link #previous()}. */
    static final String BEGINNING = "0".repeat(64);

    /** What {@link #hash()} has to be. */
    String rightHash() {
        return hash(number, at, by, role, action, subject, detail, previous);
    }

    static String hash(
            long number,
            Instant at,
            String by,
            String role,
            String action,
            String subject,
            String detail,
            String previous) {
        return Digest.of(Stream.of(Long.toString(number), at.toString(), by, role, action, subject, detail, previous));
    }
}
