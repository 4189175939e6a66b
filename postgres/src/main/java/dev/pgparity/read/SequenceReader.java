package dev.pgparity.read;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Sequence;
import dev.pgparity.catalog.SequenceOwner;
import java.sql.SQLException;

final class SequenceReader implements KindReader {
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
