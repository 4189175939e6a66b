package dev.pgparity.catalog.part;

import dev.pgparity.sql.SqlText;

/** When a constraint is checked ({@code condeferrable}, {@code condeferred}). */
public enum Deferral {
    /** With each statement; it is what goes without saying. */
    NOT_DEFERRABLE,
    /** With each statement unless a transaction asks for later. */
    DEFERRABLE,
    /** At COMMIT unless a transaction asks for sooner. */
    DEFERRED;

    /** What stands behind the definition; empty for the usual. */
    public SqlText sql() {
        return switch (this) {
            case NOT_DEFERRABLE -> SqlText.EMPTY;
            case DEFERRABLE -> SqlText.of(" DEFERRABLE");
            case DEFERRED -> SqlText.of(" DEFERRABLE INITIALLY DEFERRED");
        };
    }
}
