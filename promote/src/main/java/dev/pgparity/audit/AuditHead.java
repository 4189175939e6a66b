package dev.pgparity.audit;

/**
 * The last entry of an audit log at some time, kept outside of the log: as long as it is known, nobody can cut the log off
 * before it without its being seen.
 *
 * @param number of the entry
 * @param hash of the entry
 * @param notedIn where it is kept, for a person: {@code evidence production-20261128-183500}
 */
public record AuditHead(long number, String hash, String notedIn) {}
