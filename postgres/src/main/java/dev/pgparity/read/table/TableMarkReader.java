package dev.pgparity.read.table;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.ClusterOn;
import dev.pgparity.catalog.object.ReplicaIdentity;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import java.sql.SQLException;

/** Replica identities and what CLUSTER orders by: both belong to a table and go with the index that they name. */
public final class TableMarkReader implements KindReader {
    @Override
    public String resource() {
        return "table-marks";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        ObjectId table = into.relation(row.oid("relation"));
        if (table == null || !into.has(table)) {
            return;
        }
        ObjectId.Attached identity = new ObjectId.Attached(Kind.REPLICA_IDENTITY, table);
        ObjectId index = into.relation(row.oid("index"));
        switch (row.text("mark")) {
            case "f" -> into.add(new ReplicaIdentity(identity, ReplicaIdentity.Mode.FULL, null));
            case "n" -> into.add(new ReplicaIdentity(identity, ReplicaIdentity.Mode.NOTHING, null));
            case "i" -> {
                if (index != null) {
                    into.add(new ReplicaIdentity(identity, ReplicaIdentity.Mode.INDEX, index));
                    into.depend(identity, index, true);
                }
            }
            default -> {
                if (index != null) {
                    ClusterOn cluster = new ClusterOn(new ObjectId.Attached(Kind.CLUSTER, table), index);
                    into.add(cluster);
                    into.depend(cluster.id(), index, true);
                }
            }
        }
    }
}
