package dev.pgparity.migrate;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.PlainConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;

/** How a database stands; reads only. */
public final class MigrationStatus {
    private MigrationStatus() {}

    /**
     * @param name as the user knows it
     * @param target may go through a pooler
     * @param never which migrations must not run there
     */
    public static MigrationHistory of(
            MigrationFolder folder, String name, ConnectionTarget target, Predicate<Migration> never) {
        try (Connection connection = PlainConnections.openSimple(target)) {
            return MigrationHistory.of(folder, folder.ledger().read(connection), never);
        } catch (SQLException e) {
            throw MigrationFailure.of(new MigrationTarget(name, target), e);
        }
    }
}
