package dev.pgparity.read.table;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.part.Identity;
import dev.pgparity.catalog.part.SequenceOptions;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

public final class ColumnReader implements KindReader {
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
        Address address = new Address(SystemCatalog.CLASS.oid(), relation, row.number("number"));
        String generation = row.text("identity");
        CatalogBuilder.@Nullable IdentitySequence sequence = generation.isEmpty() ? null : into.identity(address);
        Column column = new Column(
                new ObjectId.Member(Kind.COLUMN, table.name(), row.identifier("name")),
                table,
                row.sql("type"),
                row.sqlOrNull("collation"),
                row.flag("not_null"),
                sequence == null
                        ? null
                        : new Identity(
                                generation.equals("a"), sequence.name(), sequence.options(), sequence.unlogged()),
                row.sqlOrNull("expression"),
                row.text("generated").equals("v"),
                row.flag("local"),
                row.flag("inherited"),
                row.textOrNull("storage"),
                row.textOrNull("compression"),
                row.numberOrNull("statistics_target"),
                row.options("options"),
                row.options("foreign_options"));
        into.add(address, column);
        into.alias(new Address(SystemCatalog.ATTRDEF, row.oid("expression_oid")), column.id());
        if (sequence != null) {
            // the sequence behind it is no object, but grants and comments may name it
            Address behind = new Address(SystemCatalog.CLASS, sequence.oid());
            into.alias(behind, column.id());
            into.name(behind, new ObjectId.InSchema(Kind.SEQUENCE, sequence.name()), column.id());
        }
        into.columns().put(relation, table, address.sub(), column.id().name());
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
