package dev.pgparity.read.table;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Index;
import dev.pgparity.catalog.object.IndexDefinition;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.sql.QualifiedName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class IndexReader implements KindReader {
    @Override
    public String resource() {
        return "indexes";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        ObjectId table = into.relation(row.oid("relation"));
        if (!(table instanceof ObjectId.InSchema owner)
                || !into.has(table)
                || into.relation(row.oid("oid")) != null) { // a constraint's
            return;
        }
        Map<Integer, Integer> statistics = new HashMap<>();
        List<Integer> columns = row.numbers("statistics_columns");
        for (int i = 0; i < columns.size(); i++) {
            statistics.put(columns.get(i), row.numbers("statistics_targets").get(i));
        }
        Index index = new Index(
                new ObjectId.InSchema(Kind.INDEX, new QualifiedName(owner.name().schema(), row.identifier("name"))),
                table,
                row.flag("unique"),
                row.flag("partitioned"),
                definition(row, owner),
                row.options("options"),
                row.identifierOrNull("tablespace"),
                row.flag("valid"),
                statistics);
        into.add(new Address(SystemCatalog.CLASS, row.oid("oid")), index);
        attach(index.id(), row.oid("parent_index"), into);
    }

    private static IndexDefinition definition(Row row, ObjectId.InSchema owner) throws SQLException {
        int keys = row.number("keys");
        return new IndexDefinition(
                row.identifier("method"),
                row.flag("plain")
                        ? IndexKeys.plain(row.identifiers("columns"), keys, row.places("orders"))
                        : IndexKeys.of(row, prefix(row, owner)),
                row.identifiers("columns", keys),
                row.flag("nulls_not_distinct"),
                row.sqlOrNull("predicate"));
    }

    private static String prefix(Row row, ObjectId.InSchema owner) throws SQLException {
        return "CREATE " + (row.flag("unique") ? "UNIQUE " : "") + "INDEX "
                + row.identifier("name").sql() + " ON " + (row.flag("partitioned") ? "ONLY " : "")
                + owner.name().sql() + ' ';
    }

    /** The parent may be read later than its child: its name is settled when all indexes are known. */
    static void attach(ObjectId index, long parent, CatalogBuilder into) {
        if (parent != 0) {
            into.attachLater(index, parent);
        }
    }
}
