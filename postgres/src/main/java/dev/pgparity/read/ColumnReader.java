package dev.pgparity.read;

import dev.pgparity.catalog.Column;
import dev.pgparity.catalog.Identity;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.SequenceOptions;
import dev.pgparity.sql.QualifiedName;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

final class ColumnReader implements KindReader {
    @Override
    public String resource() {
        return "columns";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        long relation = row.oid("relation");
        if (!(into.relation(relation) instanceof ObjectId.InSchema table)) {
            return;
        }
        Column column = new Column(
                new ObjectId.Member(Kind.COLUMN, table.name(), row.identifier("name")),
                table,
                row.sql("type"),
                row.sqlOrNull("collation"),
                row.flag("not_null"),
                identity(row),
                row.sqlOrNull("expression"),
                row.text("generated").equals("v"),
                row.flag("local"),
                row.flag("inherited"),
                row.textOrNull("storage"),
                row.textOrNull("compression"),
                row.numberOrNull("statistics_target"),
                row.options("options"),
                row.options("foreign_options"));
        into.add(new Address(SystemCatalog.CLASS.oid(), relation, row.number("number")), column);
        into.alias(new Address(SystemCatalog.ATTRDEF, row.oid("expression_oid")), column.id());
        Identity identity = column.identity();
        if (identity != null) {
            // the sequence behind it is no object, but grants and comments may name it
            Address sequence = new Address(SystemCatalog.CLASS, row.oid("sequence_oid"));
            into.alias(sequence, column.id());
            into.name(sequence, new ObjectId.InSchema(Kind.SEQUENCE, identity.sequence()), column.id());
        }
        into.column(table, column.id().name());
    }

    private static @Nullable Identity identity(Row row) throws SQLException {
        String kind = row.text("identity");
        if (kind.isEmpty()) {
            return null;
        }
        return new Identity(
                kind.equals("a"),
                new QualifiedName(row.identifier("sequence_schema"), row.identifier("sequence_name")),
                options(row),
                row.flag("sequence_unlogged"));
    }

    static SequenceOptions options(Row row) throws SQLException {
        return new SequenceOptions(
                row.big("seqstart"),
                row.big("seqincrement"),
                row.big("seqmin"),
                row.big("seqmax"),
                row.big("seqcache"),
                row.flag("seqcycle"));
    }
}
