package dev.pgparity.read;

import dev.pgparity.read.row.Row;
import dev.pgparity.sql.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The ordinary tables of a database, each with a digest of everything that is read of it and of what hangs on it.
 *
 * @param conditions what the digests depend on: they say something beside digests with the same conditions only
 * @param owner the database's owner, who has no name in the digests
 * @param roles all roles of the cluster
 * @param tables those that have a digest
 * @param relations the OIDs of all tables, partitions, foreign tables, views and materialized views, and 0, on which the
 *     constraints of domains are
 */
record TableDigests(
        String conditions, String owner, Set<String> roles, Map<QualifiedName, Digest> tables, Set<Long> relations) {
    /** Of a database of which nothing is known. */
    static final TableDigests NONE = new TableDigests("", "", Set.of(), Map.of(), Set.of());

    /** @param text equal for two tables that are read alike */
    record Digest(long oid, String text) {}

    static TableDigests read(Row row, ResultSet rows) throws SQLException {
        String conditions = "";
        String owner = "";
        Set<String> roles = Set.of();
        Map<QualifiedName, Digest> tables = new HashMap<>();
        Set<Long> relations = new HashSet<>();
        while (rows.next()) {
            long oid = row.oid("oid");
            String digest = row.textOrNull("digest");
            relations.add(oid);
            if (oid == 0) {
                conditions = row.text("digest");
                owner = row.text("name");
                roles = Set.copyOf(row.texts("roles"));
            } else if (digest != null) {
                tables.put(row.name(), new Digest(oid, digest));
            }
        }
        return new TableDigests(conditions, owner, roles, tables, relations);
    }

    /** Whether equal digests of the two mean equal tables; SOURCE's owner is TARGET's where TARGET does not know it. */
    static boolean comparable(TableDigests source, TableDigests target) {
        return source.conditions.equals(target.conditions)
                && (source.owner.equals(target.owner) || !target.roles.contains(source.owner));
    }

    /** The tables of these that others have alike, by their OID here. */
    Map<Long, QualifiedName> alike(TableDigests others) {
        Map<Long, QualifiedName> alike = new HashMap<>();
        tables.forEach((name, digest) -> {
            Digest other = others.tables.get(name);
            if (other != null && digest.text.equals(other.text)) {
                alike.put(digest.oid, name);
            }
        });
        return alike;
    }
}
