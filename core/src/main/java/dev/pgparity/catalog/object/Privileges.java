package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.Grant;
import dev.pgparity.catalog.part.StoredAs;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How the privileges on an object (or column) differ from what its kind has when nobody ever granted anything
 * ({@code acldefault}); an object without such a record has exactly the defaults, however its ACL is stored.
 *
 * @param parent the object, which may be a column of a view
 * @param granted beyond the defaults
 * @param revoked defaults that are gone
 */
@StoredAs("Privileges")
public record Privileges(ObjectId.Attached id, ObjectId parent, SortedSet<Grant> granted, SortedSet<Grant> revoked)
        implements CatalogObject {
    public Privileges {
        granted = Collections.unmodifiableSortedSet(new TreeSet<>(granted));
        revoked = Collections.unmodifiableSortedSet(new TreeSet<>(revoked));
    }

    /** From plain collections. */
    public static Privileges of(
            ObjectId.Attached id, ObjectId parent, Collection<Grant> granted, Collection<Grant> revoked) {
        return new Privileges(id, parent, new TreeSet<>(granted), new TreeSet<>(revoked));
    }
}
