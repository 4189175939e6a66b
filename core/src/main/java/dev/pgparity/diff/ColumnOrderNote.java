package dev.pgparity.diff;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.sql.Identifier;
import java.util.List;

/** The same columns stand in another order: told, never planned. */
public record ColumnOrderNote(ObjectId relation, List<Identifier> source, List<Identifier> target) {}
