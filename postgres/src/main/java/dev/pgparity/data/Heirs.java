package dev.pgparity.data;

import dev.pgparity.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The tables whose rows are those of others: partitions and heirs, at any depth, from {@code pg_inherits}. */
public final class Heirs {
    private Heirs() {}

    /** These tables and all of their heirs. */
    public static Set<QualifiedName> with(Connection connection, Collection<QualifiedName> tables) throws SQLException {
        Set<QualifiedName> all = new LinkedHashSet<>(tables);
        try (PreparedStatement select = connection.prepareStatement("""
                WITH RECURSIVE family AS (
                    SELECT class.oid
                      FROM ROWS FROM (pg_catalog.unnest(?::text[]), pg_catalog.unnest(?::text[]))
                           AS wanted (schema_name, table_name)
                      JOIN pg_catalog.pg_namespace AS namespace ON namespace.nspname = wanted.schema_name
                      JOIN pg_catalog.pg_class AS class
                        ON class.relnamespace = namespace.oid AND class.relname = wanted.table_name
                    UNION
                    SELECT inherits.inhrelid
                      FROM family JOIN pg_catalog.pg_inherits AS inherits ON inherits.inhparent = family.oid)
                SELECT namespace.nspname, class.relname
                  FROM family
                  JOIN pg_catalog.pg_class AS class ON class.oid = family.oid
                  JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = class.relnamespace
                """)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            tables.stream().map(name -> name.schema().value()).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            tables.stream().map(name -> name.name().value()).toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(QualifiedName.of(row.getString(1), row.getString(2)));
                }
            }
        }
        return all;
    }
}
