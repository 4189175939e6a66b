package dev.pgparity.data;

import dev.pgparity.data.TableShape.ColumnShape;
import dev.pgparity.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/** A part of a row that is compared as one value. */
sealed interface Unit {
    /** As reports name it. */
    String name();

    /** The columns behind it. */
    List<Identifier> columns();

    /** A column with a value of its own. */
    record Plain(ColumnShape column) implements Unit {
        @Override
        public String name() {
            return column.name().value();
        }

        @Override
        public List<Identifier> columns() {
            return List.of(column.name());
        }
    }

    /**
     * A foreign key whose values differ between environments: what is compared is the natural key of the row that it
     * refers to.
     *
     * @param key the natural key of the referenced lookup table
     * @param referenced its columns, in the order of {@code columns}
     */
    record Reference(List<Identifier> columns, NaturalKey key, List<Identifier> referenced) implements Unit {
        @Override
        public String name() {
            return columns.stream().map(Identifier::value).collect(Collectors.joining(", "));
        }
    }
}
