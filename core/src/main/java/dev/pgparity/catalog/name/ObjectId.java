package dev.pgparity.catalog.name;

import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The name of one object, the same in every database: never an OID. {@link #toString} gives the form used in YAML,
 * flags, JSON and messages: {@code kind:schema.name[.member][(argument types)]}, quoted as in SQL. Equality and hash are
 * written out for speed, see {@link Identifier}.
 */
public sealed interface ObjectId extends Comparable<ObjectId> {
    Kind kind();

    /** The part after the kind: {@code public.orders.total}. */
    String path();

    /** The schema it lies in; for a schema itself its own name; null for what belongs to the whole database. */
    default @Nullable Identifier schema() {
        return switch (this) {
            case Global g -> g.kind() == Kind.SCHEMA ? g.name() : null;
            case InSchema s -> s.name().schema();
            case Member m -> m.relation().schema();
            case Routine r -> r.name().schema();
            case Attached a -> a.on().schema();
        };
    }

    @Override
    default int compareTo(ObjectId other) {
        int byKind = kind().compareTo(other.kind());
        return byKind != 0 ? byKind : path().compareTo(other.path());
    }

    /** A schema, extension, language, publication: nothing around it but the database. */
    record Global(Kind kind, Identifier name) implements ObjectId {
        @Override
        public String path() {
            return name.sql();
        }

        @Override
        public String toString() {
            return kind.label() + ':' + path();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this || (other instanceof Global that && kind == that.kind && name.equals(that.name));
        }

        @Override
        public int hashCode() {
            return 31 * kind.ordinal() + name.hashCode();
        }
    }

    /** A table, index, type: an object with a name in a schema. */
    record InSchema(Kind kind, QualifiedName name) implements ObjectId {
        @Override
        public String path() {
            return name.sql();
        }

        @Override
        public String toString() {
            return kind.label() + ':' + path();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this || (other instanceof InSchema that && kind == that.kind && name.equals(that.name));
        }

        @Override
        public int hashCode() {
            return 31 * kind.ordinal() + name.hashCode();
        }
    }

    /** A column, constraint, trigger, policy: named within a relation (or a domain). */
    record Member(Kind kind, QualifiedName relation, Identifier name) implements ObjectId {
        @Override
        public String path() {
            return relation.sql() + '.' + name.sql();
        }

        @Override
        public String toString() {
            return kind.label() + ':' + path();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this
                    || (other instanceof Member that
                            && kind == that.kind
                            && name.equals(that.name)
                            && relation.equals(that.relation));
        }

        @Override
        public int hashCode() {
            return 31 * (31 * kind.ordinal() + relation.hashCode()) + name.hashCode();
        }
    }

    /**
     * A function, procedure, aggregate or operator.
     *
     * @param arguments the argument types as {@code format_type} prints them, separated by {@code ", "}
     */
    record Routine(Kind kind, QualifiedName name, String arguments) implements ObjectId {
        @Override
        public String path() {
            return name.sql() + '(' + arguments + ')';
        }

        @Override
        public String toString() {
            return kind.label() + ':' + path();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this
                    || (other instanceof Routine that
                            && kind == that.kind
                            && name.equals(that.name)
                            && arguments.equals(that.arguments));
        }

        @Override
        public int hashCode() {
            return 31 * (31 * kind.ordinal() + name.hashCode()) + arguments.hashCode();
        }
    }

    /**
     * A comment, owner, grant: it belongs to exactly one other object.
     *
     * @param detail tells several of one kind on the same object apart; mostly empty
     */
    record Attached(Kind kind, ObjectId on, String detail) implements ObjectId {
        public Attached(Kind kind, ObjectId on) {
            this(kind, on, "");
        }

        @Override
        public String path() {
            return detail.isEmpty() ? on.toString() : on + " " + detail;
        }

        @Override
        public String toString() {
            return kind.label() + ':' + path();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this
                    || (other instanceof Attached that
                            && kind == that.kind
                            && detail.equals(that.detail)
                            && on.equals(that.on));
        }

        @Override
        public int hashCode() {
            return 31 * (31 * kind.ordinal() + on.hashCode()) + detail.hashCode();
        }
    }
}
