package dev.pgparity.read.type;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CompositeType;
import dev.pgparity.catalog.part.ViewColumn;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.read.table.ViewReader;
import java.sql.SQLException;
import java.util.List;

public final class CompositeReader implements KindReader {
    @Override
    public String resource() {
        return "composites";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        CompositeType type = new CompositeType(
                new ObjectId.InSchema(Kind.TYPE, row.name()),
                ViewReader.columns(row).stream().map(CompositeReader::attribute).toList());
        into.add(new Address(SystemCatalog.TYPE, row.oid("oid")), type);
        into.alias(new Address(SystemCatalog.TYPE, row.oid("array_type")), type.id());
        into.alias(new Address(SystemCatalog.CLASS, row.oid("relation")), type.id());
        List<Integer> numbers = row.numbers("numbers");
        for (int i = 0; i < numbers.size(); i++) {
            into.name(
                    new Address(SystemCatalog.CLASS.oid(), row.oid("relation"), numbers.get(i)),
                    new ObjectId.Member(
                            Kind.COLUMN,
                            type.id().name(),
                            type.attributes().get(i).name()),
                    type.id());
        }
    }

    private static CompositeType.Attribute attribute(ViewColumn column) {
        return new CompositeType.Attribute(column.name(), column.type(), column.collation());
    }
}
