package dev.pgparity.catalog.part;

import dev.pgparity.sql.QualifiedName;

/**
 * {@code GENERATED … AS IDENTITY} with the options of its sequence; the sequence itself is no object of ours.
 *
 * @param always {@code GENERATED ALWAYS}, else {@code BY DEFAULT}
 */
public record Identity(boolean always, QualifiedName sequence, SequenceOptions options, boolean unlogged) {}
