package dev.pgparity.data;

import dev.pgparity.sql.QualifiedName;
import java.sql.Connection;
import java.util.function.Function;

/**
 * One of the two places whose rows are compared.
 *
 * @param name as messages call it
 * @param connection in a transaction, so that rows can be read piece by piece
 * @param tables under which name a table is found there, quoted and qualified
 * @param hasOwnShapes false where rows were brought along without their tables: those of the other side hold then
 */
public record LookupSide(
        String name, Connection connection, Function<QualifiedName, String> tables, boolean hasOwnShapes) {
    /** A database: the tables under their own names. */
    public static LookupSide of(String name, Connection connection) {
        return new LookupSide(name, connection, QualifiedName::sql, true);
    }
}
