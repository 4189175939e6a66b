package dev.pgparity.promote.judge;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which tables get another file: their rows were written anew, whatever the statement looked like. */
record RewriteWatch(Map<Long, String> files) {
    /** The file of each table and materialized view: another one afterwards means that its rows were written anew. */
    static RewriteWatch begin(Connection jdbc) throws SQLException {
        Map<Long, String> files = new HashMap<>();
        try (Statement statement = jdbc.createStatement();
                ResultSet row = statement.executeQuery("""
                SELECT oid, pg_catalog.pg_relation_filenode(oid)
                  FROM pg_catalog.pg_class
                 WHERE relkind IN ('r', 'm') AND reltuples > 0
                """)) {
            while (row.next()) {
                files.put(row.getLong(1), row.getString(2));
            }
        }
        return new RewriteWatch(files);
    }

    /** Tables, by name, whose rows were written anew since. */
    List<String> rewritten(Connection jdbc) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = jdbc.createStatement();
                ResultSet row = statement.executeQuery("""
                SELECT oid, pg_catalog.pg_relation_filenode(oid), oid::pg_catalog.regclass::text
                  FROM pg_catalog.pg_class WHERE relkind IN ('r', 'm') ORDER BY 3
                """)) {
            while (row.next()) {
                String file = files.get(row.getLong(1));
                if (file != null && !file.equals(row.getString(2))) {
                    names.add(row.getString(3));
                }
            }
        }
        return names;
    }
}
