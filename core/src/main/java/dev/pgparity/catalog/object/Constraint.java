package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.Described;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table or domain ({@code pg_constraint}).
 *
 * @param local declared here ({@code conislocal})
 * @param inherited also comes from a parent ({@code coninhcount > 0})
 * @param referenced the table that a foreign key points to; null where that is no object of this catalog
 * @param tablespace of the index behind it
 * @param indexOptions storage parameters of the index behind it
 */
@StoredAs("Constraint")
public record Constraint(
        ObjectId.Member id,
        ObjectId relation,
        ConstraintDefinition definition,
        boolean validated,
        boolean local,
        boolean inherited,
        @Nullable ObjectId referenced,
        @Nullable Identifier tablespace,
        Options indexOptions)
        implements CatalogObject, Described {
    /** {@code contype}. */
    public enum Type {
        PRIMARY_KEY,
        UNIQUE,
        EXCLUSION,
        FOREIGN_KEY,
        CHECK;

        /** An index of the same name stands behind it. */
        public boolean hasIndex() {
            return this == PRIMARY_KEY || this == UNIQUE || this == EXCLUSION;
        }
    }

    /** A validated check of a table, declared there. */
    public static Constraint check(ObjectId.Member id, ObjectId relation, Check check) {
        return new Constraint(id, relation, check, true, true, false, null, null, Options.NONE);
    }

    public Type type() {
        return definition.type();
    }

    /** The constrained columns in key order; empty for a table-wide check and for a domain. */
    public List<Identifier> columns() {
        return definition.columns();
    }

    /** The same constraint under another name. */
    public Constraint named(ObjectId.Member other) {
        return new Constraint(
                other, relation, definition, validated, local, inherited, referenced, tablespace, indexOptions);
    }

    /** The same constraint, validated or not. */
    public Constraint validated(boolean whether) {
        return new Constraint(
                id, relation, definition, whether, local, inherited, referenced, tablespace, indexOptions);
    }

    /** The same constraint, declared here or coming from a parent alone. */
    public Constraint local(boolean whether) {
        return new Constraint(
                id, relation, definition, validated, whether, !whether, referenced, tablespace, indexOptions);
    }

    @Override
    public ObjectId parent() {
        return relation;
    }

    /** Kind and columns are in the definition, and stand beside it as in all earlier versions. */
    @Override
    public SequencedMap<String, @Nullable Object> attributes() {
        SequencedMap<String, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("id", id);
        attributes.put("relation", relation);
        attributes.put("type", type());
        attributes.put("definition", definition);
        attributes.put("validated", validated);
        attributes.put("local", local);
        attributes.put("inherited", inherited);
        attributes.put("columns", columns());
        attributes.put("referenced", referenced);
        attributes.put("tablespace", tablespace);
        attributes.put("indexOptions", indexOptions);
        return attributes;
    }

    /** The attributes: fingerprints are made of this text, those that are kept somewhere too. */
    @Override
    public String toString() {
        return attributes().entrySet().stream()
                .map(Map.Entry::toString)
                .collect(Collectors.joining(", ", "Constraint[", "]"));
    }
}
