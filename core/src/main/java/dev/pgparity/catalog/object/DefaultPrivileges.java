package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.Grant;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ALTER DEFAULT PRIVILEGES} gives to objects that a role will create ({@code pg_default_acl}), as the
 * difference from what they would have without it.
 *
 * @param role the creating role it speaks of
 * @param schema null where it holds in all schemas; one for a schema adds to that
 * @param objects which kind of objects
 * @param granted beyond the built-in defaults
 * @param revoked built-in defaults that are not given; empty where it speaks of one schema
 */
@StoredAs("DefaultPrivileges")
public record DefaultPrivileges(
        ObjectId id,
        Identifier role,
        @Nullable Identifier schema,
        Objects objects,
        SortedSet<Grant> granted,
        SortedSet<Grant> revoked)
        implements CatalogObject {
    public DefaultPrivileges {
        granted = Collections.unmodifiableSortedSet(new TreeSet<>(granted));
        revoked = Collections.unmodifiableSortedSet(new TreeSet<>(revoked));
    }

    /** {@code defaclobjtype}. */
    public enum Objects {
        TABLES('r'),
        SEQUENCES('S'),
        FUNCTIONS('f'),
        TYPES('T'),
        SCHEMAS('n'),
        LARGE_OBJECTS('L');

        private final char letter;

        Objects(char letter) {
            this.letter = letter;
        }

        /** From the letter of the catalog. */
        public static Objects of(String letter) {
            for (Objects objects : values()) {
                if (letter.length() == 1 && objects.letter == letter.charAt(0)) {
                    return objects;
                }
            }
            throw new IllegalArgumentException("default privileges for objects of type " + letter);
        }

        /** As statements spell it: {@code LARGE OBJECTS}. */
        public String words() {
            return name().replace('_', ' ');
        }
    }

    /** {@code default-privileges:schema.role.tables}, or {@code default-privileges:"role.tables"} for all schemas. */
    public static ObjectId id(Identifier role, @Nullable Identifier schema, Objects objects) {
        String what = objects.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return schema == null
                ? new ObjectId.Global(Kind.DEFAULT_PRIVILEGES, new Identifier(role.value() + '.' + what))
                : new ObjectId.Member(Kind.DEFAULT_PRIVILEGES, new QualifiedName(schema, role), new Identifier(what));
    }

    @Override
    public @Nullable ObjectId parent() {
        return schema == null ? null : new ObjectId.Global(Kind.SCHEMA, schema);
    }
}
