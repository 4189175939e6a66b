package dev.pgparity.own;

import dev.pgparity.sql.Identifier;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a role lacks of the rights that it needs, by one query over the catalogs. */
final class MissingRights {
    /** By the rows of the catalogs, since a name can only be looked up in a schema that one may use. */
    private static final String QUERY = """
            WITH asked AS (
                SELECT (?::pg_catalog.text[])[i]::pg_catalog.name AS relation, (?::pg_catalog.text[])[i] AS privilege, i
                  FROM pg_catalog.generate_subscripts(?::pg_catalog.text[], 1) AS i
            ), role AS (
                SELECT coalesce(?::pg_catalog.name, CURRENT_USER) AS name
            )
            SELECT role.name AS role, NULL AS relation, 'USAGE' AS privileges
              FROM role
              JOIN pg_catalog.pg_namespace AS n ON n.nspname = 'pgparity'::pg_catalog.name
             WHERE NOT pg_catalog.has_schema_privilege(role.name, n.oid, 'USAGE')
            UNION ALL
            (SELECT role.name, c.relname, pg_catalog.string_agg(asked.privilege, ', ' ORDER BY asked.i)
              FROM role
             CROSS JOIN asked
              JOIN pg_catalog.pg_namespace AS n ON n.nspname = 'pgparity'::pg_catalog.name
              JOIN pg_catalog.pg_class AS c ON c.relnamespace = n.oid AND c.relname = asked.relation
             WHERE NOT pg_catalog.has_table_privilege(role.name, c.oid, asked.privilege)
             GROUP BY role.name, c.relname
             ORDER BY c.relname)
            """;

    private MissingRights() {}

    /**
     * The GRANT statements that give them; tables that are not there are left out.
     *
     * @param role empty for the session's own
     */
    static List<String> of(Connection connection, Rights rights, Optional<String> role) throws SQLException {
        List<String> tables = new ArrayList<>();
        List<String> privileges = new ArrayList<>();
        rights.tables()
                .forEach((table, needed) -> needed.forEach(privilege -> {
                    tables.add(table.label());
                    privileges.add(privilege.name());
                }));
        Array relations = connection.createArrayOf("text", tables.toArray());
        List<String> missing = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(QUERY)) {
            select.setArray(1, relations);
            select.setArray(2, connection.createArrayOf("text", privileges.toArray()));
            select.setArray(3, relations);
            select.setString(4, role.orElse(null));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String relation = row.getString("relation");
                    missing.add("GRANT " + row.getString("privileges") + " ON "
                            + (relation == null ? "SCHEMA pgparity" : "pgparity." + relation) + " TO "
                            + new Identifier(Objects.requireNonNull(row.getString("role"))).sql());
                }
            }
        }
        return missing;
    }
}
