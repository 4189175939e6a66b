package dev.pgparity.promote;

import dev.pgparity.data.KeptRows;
import dev.pgparity.data.TableDifference;
import dev.pgparity.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The lookup rows that a promotion changed, on their way back.
 *
 * @param promotion its id in the target's history
 * @param mayBeLost the tables in which what was changed since may be lost
 */
public record ReturnedRows(String promotion, Predicate<QualifiedName> mayBeLost) implements LookupWork {
    @Override
    public List<TableDifference> compare(String targetName, Connection target) throws SQLException {
        boolean own = target.getAutoCommit();
        if (own) {
            target.setAutoCommit(false);
        }
        try {
            Optional<KeptRows> kept = KeptRows.of(targetName, target, promotion);
            return kept.isPresent() ? kept.get().compare() : List.of();
        } finally {
            if (own) {
                target.rollback();
                target.setAutoCommit(true);
            }
        }
    }

    @Override
    public List<TableDifference> sync(String targetName, Connection target, boolean differ, Optional<String> keptFor)
            throws SQLException {
        Optional<KeptRows> kept = KeptRows.of(targetName, target, promotion);
        if (kept.isEmpty()) {
            return List.of();
        }
        return LookupRows.refusingOthers(target, () -> kept.get().takeBack(mayBeLost, keptFor));
    }

    @Override
    public boolean comesFirst() {
        return true;
    }

    /** Nothing of its own is open. */
    @Override
    public void close() {}
}
