package dev.pgparity.read.table;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Sequence;
import dev.pgparity.catalog.object.SequenceOwner;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class SequenceReader implements KindReader {
    @Override
    public String resource() {
        return "sequences";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        Sequence sequence = new Sequence(
                new ObjectId.InSchema(Kind.SEQUENCE, row.name()),
                row.sql("type"),
                ColumnReader.options(row),
                row.flag("unlogged"));
        into.add(new Address(SystemCatalog.CLASS, row.oid("oid")), sequence);
        if (into.relation(row.oid("owner_relation")) instanceof ObjectId.InSchema table) {
            into.add(new SequenceOwner(
                    new ObjectId.Attached(Kind.SEQUENCE_OWNER, sequence.id()),
                    new ObjectId.Member(Kind.COLUMN, table.name(), row.identifier("owner_column"))));
        }
    }
}
