package dev.pgparity.promote;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.name.ObjectPattern;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.ColumnDefault;
import dev.pgparity.plan.Allowances;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Columns that came with a promotion and hold nothing but the default they came with: dropping them loses no value. */
final class UntouchedColumns {
    /** A question that takes longer is not answered; the column then counts as holding values. */
    private static final int SECONDS = 10;

    private UntouchedColumns() {}

    /** The allowances for them; the connection is in a transaction. */
    static List<Allowances.Named> of(Connection connection, Catalog before) throws SQLException {
        Catalog now = CatalogReader.read(connection, ReadDetail.OBJECTS_AND_DEPENDENCIES);
        List<Allowances.Named> untouched = new ArrayList<>();
        for (CatalogObject object : now.objects().values()) {
            if (!(object instanceof ColumnDefault present)
                    || now.surroundings().volatileDefaults().contains(present.id())) {
                continue;
            }
            ObjectId.Member column = new ObjectId.Member(
                    Kind.COLUMN, present.id().relation(), present.id().name());
            boolean tableWasThere = before.has(new ObjectId.InSchema(Kind.TABLE, column.relation()));
            if (tableWasThere && !before.has(column) && !holdsOther(connection, column, present)) {
                untouched.add(new Allowances.Named(HazardKind.DATA_LOSS, ObjectPattern.parse(column.toString())));
            }
        }
        return untouched;
    }

    private static boolean holdsOther(Connection connection, ObjectId.Member column, ColumnDefault present)
            throws SQLException {
        Savepoint asking = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            try (ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT FROM "
                    + column.relation().sql() + " WHERE " + column.name().sql() + " IS DISTINCT FROM ("
                    + present.expression().sql() + "))")) {
                return !row.next() || row.getBoolean(1);
            }
        } catch (SQLException e) {
            connection.rollback(asking);
            return true;
        }
    }
}
