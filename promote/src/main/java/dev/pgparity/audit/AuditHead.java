package dev.pgparity.audit;

/**
 * The last entry of an audit log at some time, kept outside of the log: as long as it is known, nobody can cut the log off
 * before it without its being seen.
 *
 * @param chain the hash of the log's first entry: which log it is, whatever its database was called; empty where it is not
 *     known
 * @param number of the entry
 * @param hash of the entry
 * @param notedIn where it is kept, for a person: {@code evidence production-20261128-183500}
 */
public record AuditHead(String chain, long number, String hash, String notedIn) {}
