package dev.pgparity.read.table;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.MaterializedView;
import dev.pgparity.catalog.object.View;
import dev.pgparity.catalog.part.ViewColumn;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Views and materialized views; their columns are no objects, but comments and grants may name them. */
public final class ViewReader implements KindReader {
    @Override
    public String resource() {
        return "views";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        boolean materialized = row.flag("materialized");
        ObjectId.InSchema id = new ObjectId.InSchema(materialized ? Kind.MATERIALIZED_VIEW : Kind.VIEW, row.name());
        List<ViewColumn> columns = columns(row);
        CatalogObject view = materialized
                ? new MaterializedView(
                        id,
                        columns,
                        row.sql("query"),
                        row.options("options", "toast_options", "toast."),
                        row.identifierOrNull("access_method"),
                        row.identifierOrNull("tablespace"))
                : new View(id, columns, row.sql("query"), row.options("options"));
        into.add(new Address(SystemCatalog.CLASS, row.oid("oid")), view);
        if (!row.flag("populated")) {
            into.unpopulated(id);
        }
        into.alias(new Address(SystemCatalog.TYPE, row.oid("row_type")), id);
        into.alias(new Address(SystemCatalog.TYPE, row.oid("array_type")), id);
        into.alias(new Address(SystemCatalog.REWRITE, row.oid("rule")), id);
        List<Integer> numbers = row.numbers("numbers");
        for (int i = 0; i < numbers.size(); i++) {
            into.name(
                    new Address(SystemCatalog.CLASS.oid(), row.oid("oid"), numbers.get(i)),
                    new ObjectId.Member(Kind.COLUMN, id.name(), columns.get(i).name()),
                    id);
        }
    }

    /** From the arrays {@code names}, {@code types} and {@code collations}. */
    public static List<ViewColumn> columns(Row row) throws SQLException {
        List<String> names = row.texts("names");
        List<String> types = row.texts("types");
        List<@Nullable String> collations = row.textsOrNulls("collations");
        List<ViewColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String collation = collations.get(i);
            columns.add(new ViewColumn(
                    new Identifier(names.get(i)),
                    SqlText.fromServer(types.get(i)),
                    collation == null ? null : SqlText.fromServer(collation)));
        }
        return columns;
    }
}
