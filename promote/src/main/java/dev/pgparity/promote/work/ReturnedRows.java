package dev.pgparity.promote.work;

import dev.pgparity.data.KeptRows;
import dev.pgparity.data.TableDifference;
import dev.pgparity.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The lookup rows that promotions changed, on their way back.
 *
 * @param promotions their ids in the target's history, the newest first
 * @param mayBeLost the tables in which what was changed since may be lost
 */
public record ReturnedRows(List<String> promotions, Predicate<QualifiedName> mayBeLost) implements LookupWork {
    public ReturnedRows {
        promotions = List.copyOf(promotions);
    }

    @Override
    public List<TableDifference> compare(String targetName, Connection target) throws SQLException {
        return LookupWork.looking(target, () -> {
            List<TableDifference> differences = new ArrayList<>();
            for (String promotion : promotions) {
                Optional<KeptRows> kept = KeptRows.of(targetName, target, promotion);
                if (kept.isPresent()) {
                    differences.addAll(kept.get().compare());
                }
            }
            return differences;
        });
    }

    @Override
    public List<TableDifference> sync(String targetName, Connection target, boolean differ, Optional<String> keptFor)
            throws SQLException {
        return LookupRows.refusingOthers(target, () -> {
            List<TableDifference> done = new ArrayList<>();
            for (int i = 0; i < promotions.size(); i++) {
                Optional<KeptRows> kept = KeptRows.of(targetName, target, promotions.get(i));
                if (kept.isPresent()) {
                    int part = i;
                    done.addAll(kept.get().takeBack(mayBeLost, keptFor.map(id -> part(id, part))));
                }
            }
            return done;
        });
    }

    @Override
    public List<String> keptAs(String id) {
        List<String> parts = new ArrayList<>();
        for (int i = promotions.size() - 1; i >= 0; i--) {
            parts.add(part(id, i));
        }
        return parts;
    }

    /** Two promotions may have changed the same row: each way back is kept by itself. */
    private static String part(String id, int number) {
        return number == 0 ? id : id + "/" + number;
    }

    @Override
    public boolean comesFirst() {
        return true;
    }

    /** Nothing of its own is open. */
    @Override
    public void close() {}
}
