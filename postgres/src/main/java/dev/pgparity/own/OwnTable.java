package dev.pgparity.own;

import dev.pgparity.sql.QualifiedName;
import java.util.Locale;

/** A table of schema {@code pgparity}. */
public enum OwnTable {
    /** What was promoted, and the schemas that undoing goes back to. */
    PROMOTION,
    /** Who did what, as a chain of hashes. */
    AUDIT,
    /** The steps of promotions that are more than one transaction. */
    JOURNAL,
    /** Who has approved which plan. */
    APPROVAL,
    /** Lookup rows as promotions found and left them. */
    LOOKUP_ROW,
    /** Which of our own migrations have run. */
    SCHEMA_VERSION;

    /** The schema that all of them are in. */
    public static final String SCHEMA = "pgparity";

    /** {@code promotion}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code pgparity.promotion}. */
    public QualifiedName qualified() {
        return QualifiedName.of(SCHEMA, label());
    }
}
