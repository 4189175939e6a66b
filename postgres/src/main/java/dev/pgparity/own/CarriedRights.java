package dev.pgparity.own;

import dev.pgparity.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The owner of our schema, and who may use it, on their way from the database that was there into a restored one. */
public final class CarriedRights {
    private CarriedRights() {}

    /**
     * Gives the schema the owner that it had, and the grants; as far as this role may. Both are on the same server.
     *
     * @param restored in a transaction
     */
    public static void carry(Connection old, Connection restored) throws SQLException {
        Optional<String> owner = OwnSchema.look(old).owner();
        if (owner.isEmpty() || !OwnSchema.look(restored).exists()) {
            return;
        }
        List<String> statements = new ArrayList<>(grants(old));
        if (!owner.equals(OwnSchema.look(restored).owner())) {
            String to = " OWNER TO " + new Identifier(owner.get()).sql();
            for (OwnTable table : OwnTable.values()) {
                statements.add("ALTER TABLE " + table.qualified().sql() + to);
            }
            statements.add("ALTER FUNCTION pgparity.audit_is_only_added_to()" + to);
            statements.add("ALTER SCHEMA pgparity" + to);
        }
        Savepoint before = restored.setSavepoint();
        try (Statement statement = restored.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            // the records are what matters; whoever lacks a right is told the GRANT
            restored.rollback(before);
        }
    }

    /** Of the privileges that we give; others are nobody's need. */
    private static List<String> grants(Connection old) throws SQLException {
        List<String> grants = new ArrayList<>();
        try (PreparedStatement select = old.prepareStatement("""
                SELECT pg_catalog.format('GRANT %s ON %s TO %s', a.privilege_type, a.what,
                                         CASE WHEN r.oid IS NULL THEN 'PUBLIC' ELSE pg_catalog.quote_ident(r.rolname) END)
                  FROM (SELECT 'SCHEMA pgparity' AS what, n.nspowner AS owner, x.grantee, x.privilege_type
                          FROM pg_catalog.pg_namespace AS n, pg_catalog.aclexplode(n.nspacl) AS x
                         WHERE n.nspname = 'pgparity' AND x.privilege_type = 'USAGE'
                        UNION ALL
                        SELECT 'pgparity.' || c.relname, c.relowner, x.grantee, x.privilege_type
                          FROM pg_catalog.pg_namespace AS n
                          JOIN pg_catalog.pg_class AS c ON c.relnamespace = n.oid AND c.relname = ANY (?::text[])
                         CROSS JOIN pg_catalog.aclexplode(c.relacl) AS x
                         WHERE n.nspname = 'pgparity' AND x.privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')) AS a
                  LEFT JOIN pg_catalog.pg_roles AS r ON r.oid = a.grantee
                 WHERE a.grantee <> a.owner
                """)) {
            List<String> tables = new ArrayList<>();
            for (OwnTable table : OwnTable.values()) {
                tables.add(table.label());
            }
            select.setArray(1, old.createArrayOf("text", tables.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    grants.add(row.getString(1));
                }
            }
        }
        return grants;
    }
}
