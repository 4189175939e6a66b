package dev.pgparity.catalog.part;

import dev.pgparity.sql.Identifier;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One privilege of one role ({@code aclitem}).
 *
 * @param grantee null for PUBLIC
 * @param privilege the keyword, for example {@code SELECT}
 * @param grantable with grant option
 * @param grantor null where it is the object's owner, which is the usual case
 */
public record Grant(
        @Nullable Identifier grantee,
        String privilege,
        boolean grantable,
        @Nullable Identifier grantor) implements Comparable<Grant> {
    private static final Comparator<@Nullable Identifier> ROLES = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<Grant> ORDER = Comparator.comparing(Grant::grantee, ROLES)
            .thenComparing(Grant::privilege)
            .thenComparing(Grant::grantable)
            .thenComparing(Grant::grantor, ROLES);

    @Override
    public int compareTo(Grant other) {
        return ORDER.compare(this, other);
    }
}
