package dev.pgparity.catalog;

/**
 * What tells one schema from another: SHA-256 of the canonical form, with what it was taken of. Fingerprints of
 * another format, scope or server major are not comparable, which is not drift.
 *
 * @param format version of the canonical form
 * @param scope what was left out, as a short text
 * @param major the server's major version
 * @param sha256 64 hexadecimal digits
 */
public record Fingerprint(int format, String scope, int major, String sha256) {
    /** Two groups of four digits: what people compare by eye. */
    public String brief() {
        return sha256.substring(0, 4) + '·' + sha256.substring(4, 8);
    }

    public boolean comparableWith(Fingerprint other) {
        return format == other.format && major == other.major && scope.equals(other.scope);
    }
}
