package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;

/**
 * An operator or function of a family that belongs to no class of it ({@code pg_amop}, {@code pg_amproc}).
 *
 * @param slot {@code OPERATOR 1 (integer, bigint)}: what DROP needs
 * @param definition {@code OPERATOR 1 s.<(integer, bigint)}: what ADD needs
 */
@StoredAs("OperatorFamilyMember")
public record OperatorFamilyMember(ObjectId.Attached id, SqlText slot, SqlText definition) implements CatalogObject {
    @Override
    public ObjectId parent() {
        return id.on();
    }
}
