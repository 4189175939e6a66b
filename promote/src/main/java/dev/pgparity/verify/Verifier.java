package dev.pgparity.verify;

import dev.pgparity.apply.CommitCheck.GroupResult;
import dev.pgparity.apply.RowChange;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Fingerprinter;
import dev.pgparity.catalog.Scope;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.diff.Differences;
import dev.pgparity.read.AlikeTables;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.verify.Verdict.CheckFailed.Failed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the target back and compares it with what was promised. */
public final class Verifier {
    private final Scope scope;

    /** @param scope what is compared; the same that the plan was made with */
    public Verifier(Scope scope) {
        this.scope = scope;
    }

    /**
     * The verdict on the target as this connection sees it: inside a transaction what that transaction made of it,
     * otherwise what is committed.
     *
     * @param rowChanges rows that were changed beside the plan
     * @param checks what must hold as well; run only when the rest is right
     */
    public Verdict judge(Connection connection, Catalog expected, List<RowChange> rowChanges, List<Check> checks)
            throws SQLException {
        return judge(connection, expected, CatalogReader.read(connection, ReadDetail.OBJECTS), rowChanges, checks);
    }

    /**
     * The same inside a transaction that holds its locks: tables that it does not touch are not read.
     *
     * @param group what it did; nothing is known of what an undone group touched
     */
    public Verdict judge(Connection connection, GroupResult group, List<Check> checks) throws SQLException {
        Optional<Set<QualifiedName>> untouched = group.undo() || connection.getAutoCommit()
                ? Optional.empty()
                : UntouchedTables.by(group.group(), group.expected());
        if (untouched.isEmpty()) {
            return judge(connection, group.expected(), group.rowChanges(), checks);
        }
        CatalogReader.Rest rest = CatalogReader.readWithout(connection, untouched.get(), AlikeTables.WORTH_WHILE);
        return judge(
                connection,
                group.expected(),
                UntouchedTables.putBack(rest, group.expected()),
                group.rowChanges(),
                checks);
    }

    private Verdict judge(
            Connection connection, Catalog expected, Catalog found, List<RowChange> rowChanges, List<Check> checks)
            throws SQLException {
        Catalog actual = scope.apply(found);
        Differences differences = CatalogDiffer.compare(scope.apply(expected), actual);
        if (!differences.inParity()) {
            return new Verdict.Drifted(differences.all());
        }
        // an event trigger may well write a line into somebody's log: rows that come are no loss
        List<RowChange> lost =
                rowChanges.stream().filter(RowChange::losesValues).toList();
        if (!lost.isEmpty()) {
            return new Verdict.DataLost(lost);
        }
        List<Failed> failures = checks.isEmpty() ? List.of() : failures(connection, checks);
        return failures.isEmpty()
                ? new Verdict.Proven(Fingerprinter.of(actual, scope.description()), checks.size())
                : new Verdict.CheckFailed(failures);
    }

    /** The checks that fail as an open transaction sees it; they leave no trace in it. */
    public static List<Failed> failing(Connection inTransaction, List<Check> checks) throws SQLException {
        return CheckRunner.failures(inTransaction, checks);
    }

    private static List<Failed> failures(Connection connection, List<Check> checks) throws SQLException {
        if (!connection.getAutoCommit()) {
            return CheckRunner.failures(connection, checks);
        }
        connection.setAutoCommit(false);
        try {
            return CheckRunner.failures(connection, checks);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
