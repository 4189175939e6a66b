package dev.pgparity.restore;

import dev.pgparity.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a promotion's own changes of rows from everybody else's. Each transaction of the promotion locks all tables against
 * writers before its first statement, and their rows are noted then and again before its COMMIT: what is different between
 * the two is the promotion's. So everything else must be equal: the backup and the rows before the first transaction, the
 * rows after one and before the next, the rows after the last one and those that there are when it is to be restored.
 */
public final class RowWitness {
    private final List<QualifiedName> exempt;
    private final List<Link> links = new ArrayList<>();
    private @Nullable RowState begun;

    /** @param exempt tables into which the promotion writes in transactions of their own, such as a migration history */
    public RowWitness(Collection<QualifiedName> exempt) {
        this.exempt = List.copyOf(exempt);
    }

    /** One transaction of the promotion. */
    private record Link(RowState before, RowState after) {}

    /**
     * Called in a transaction of the promotion, before it changes anything.
     *
     * @throws SQLException also where a lock cannot be acquired; the transaction may then be tried again
     */
    public void begins(Connection promotion) throws SQLException {
        RowState.lock(promotion, exempt);
        begun = RowState.read(promotion, exempt);
    }

    /** Called in the same transaction, when it has changed everything. */
    public void ends(Connection promotion) throws SQLException {
        RowState before = begun;
        if (before != null) {
            links.add(new Link(before, RowState.read(promotion, exempt)));
            begun = null;
        }
    }

    /**
     * What was changed by others, one line each; empty for nothing.
     *
     * @param present in a transaction, in which this locks all tables against writers
     * @param saved the backup, restored
     */
    List<String> written(Connection present, Connection saved) throws SQLException {
        RowState.lock(present, exempt);
        if (links.isEmpty()) {
            return new RowsSince(present, saved, exempt).written();
        }
        List<String> written = new ArrayList<>();
        RowState last = RowState.read(saved, exempt);
        for (Link link : links) {
            written.addAll(link.before().changedSince(last));
            last = link.after();
        }
        written.addAll(RowState.read(present, exempt).changedSince(last));
        return written.stream().distinct().toList();
    }
}
