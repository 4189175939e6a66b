package dev.pgparity.data;

import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a table to read and write its rows; from {@code pg_attribute} and {@code pg_constraint}.
 *
 * @param columns in their order; generated ones are not among them, since the server computes them
 * @param primaryKey in the order of the key; may be empty
 */
record TableShape(
        QualifiedName name, List<ColumnShape> columns, List<Identifier> primaryKey, List<ForeignKeyShape> foreignKeys) {
    TableShape {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
    }

    Optional<ColumnShape> column(Identifier name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /**
     * A column.
     *
     * @param type as a cast takes it, without a length: text is never cut off silently
     * @param defaultValue the server's expression for a new row, {@code nextval} of an identity included; null for none
     * @param sequence the sequence that belongs to it, quoted and qualified; null for none
     * @param alwaysIdentity {@code GENERATED ALWAYS AS IDENTITY}: it cannot be updated
     */
    record ColumnShape(
            Identifier name,
            String type,
            boolean notNull,
            @Nullable String defaultValue,
            @Nullable String sequence,
            boolean alwaysIdentity) {}

    /** A foreign key; columns and referenced columns in the same order. */
    record ForeignKeyShape(
            Identifier name, List<Identifier> columns, QualifiedName referenced, List<Identifier> referencedColumns) {
        ForeignKeyShape {
            columns = List.copyOf(columns);
            referencedColumns = List.copyOf(referencedColumns);
        }
    }
}
