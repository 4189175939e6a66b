package dev.pgparity.read.replication;

import dev.pgparity.catalog.SecretReference;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Subscription;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class SubscriptionReader implements KindReader {
    @Override
    public String resource() {
        return "subscriptions";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        ObjectId.Global id = new ObjectId.Global(Kind.SUBSCRIPTION, row.identifier("name"));
        String connection = row.textOrNull("connection");
        if (connection == null) {
            into.gap(id.toString(), "its connection is not compared: only a superuser may read it");
        }
        into.add(
                new Address(SystemCatalog.SUBSCRIPTION, row.oid("oid")),
                new Subscription(
                        id,
                        connection == null
                                ? ""
                                : into.hidden(new SecretReference(id, Subscription.CONNECTION), connection),
                        row.identifierOrNull("slot"),
                        row.identifiers("publications"),
                        row.text("synchronous_commit"),
                        row.flag("binary"),
                        row.text("streaming"),
                        row.flag("two_phase"),
                        row.flag("disable_on_error"),
                        row.flag("password_required"),
                        row.flag("run_as_owner"),
                        row.text("origin"),
                        row.flag("failover")));
    }
}
