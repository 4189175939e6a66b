package dev.pgparity.apply;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.catalog.Fingerprinter;
import dev.pgparity.catalog.Scope;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.plan.Step;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lets a group through only while the target is what the plan was made for: the whole catalog just before, without
 * locks; and once the locks are held, whether anything was committed in between.
 *
 * @param scope what is looked at
 */
public record FingerprintGate(Scope scope) {
    /** A read that another session's DDL ran into is repeated so often. */
    private static final int READS = 5;

    /** What the gate saw. */
    record Picture(Catalog catalog, ChangeToken token) {}

    /** The fingerprint of a catalog within this scope. */
    public Fingerprint fingerprint(Catalog catalog) {
        return Fingerprinter.of(scope.apply(catalog), scope.description());
    }

    /** The target as it is now; the connection is in autocommit. */
    Picture look(Connection connection) throws SQLException {
        ChangeToken before = ChangeToken.read(connection);
        for (int i = 1; ; i++) {
            Catalog catalog = CatalogReader.read(connection, ReadDetail.OBJECTS);
            ChangeToken after = ChangeToken.read(connection);
            if (before.equals(after) || i == READS) {
                return new Picture(scope.apply(catalog), after);
            }
            // definitions are printed from the newest catalog, the rest from a snapshot: the two may not fit
            before = after;
        }
    }

    /** The objects that are not as expected; empty lets through. */
    List<ObjectId> changed(Catalog expected, Catalog actual) {
        Catalog wanted = scope.apply(expected);
        Set<ObjectId> found = new TreeSet<>();
        for (CatalogObject object : wanted.objects().values()) {
            if (!object.equals(actual.find(object.id()))) {
                found.add(object.id());
            }
        }
        for (ObjectId id : actual.ids()) {
            if (!wanted.has(id)) {
                found.add(id);
            }
        }
        return new ArrayList<>(found);
    }

    /**
     * What changed between the look and now, among the objects that these steps touch; asked inside the transaction,
     * when its locks are held and before its first step.
     */
    List<ObjectId> changedUnderLock(Connection connection, Picture picture, Collection<Step> steps)
            throws SQLException {
        if (ChangeToken.read(connection).equals(picture.token)) {
            return List.of();
        }
        Catalog now = scope.apply(CatalogReader.read(connection, ReadDetail.OBJECTS));
        Set<ObjectId> touched = new HashSet<>();
        for (Step step : steps) {
            touched.add(step.subject());
            touched.addAll(step.puts().keySet());
            touched.addAll(step.removes());
        }
        return touched.stream()
                .filter(id -> !Objects.equals(now.find(id), picture.catalog.find(id)))
                .sorted()
                .toList();
    }
}
