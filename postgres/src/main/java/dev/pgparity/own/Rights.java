package dev.pgparity.own;

import static dev.pgparity.own.OwnTable.APPROVAL;
import static dev.pgparity.own.OwnTable.AUDIT;
import static dev.pgparity.own.OwnTable.JOURNAL;
import static dev.pgparity.own.OwnTable.LOOKUP_ROW;
import static dev.pgparity.own.OwnTable.PROMOTION;
import static dev.pgparity.own.OwnTable.SCHEMA_VERSION;
import static dev.pgparity.own.Privilege.DELETE;
import static dev.pgparity.own.Privilege.INSERT;
import static dev.pgparity.own.Privilege.SELECT;
import static dev.pgparity.own.Privilege.UPDATE;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody needs of our tables; whoever needs any needs USAGE of the schema as well.
 *
 * @param tables what is needed of each
 */
public record Rights(Map<OwnTable, Set<Privilege>> tables) {
    /** The history, the audit log, approvals and the journal; not the kept rows, which are the application's data. */
    public static final Rights READ = new Rights(Map.of(
            PROMOTION, Set.of(SELECT),
            AUDIT, Set.of(SELECT),
            JOURNAL, Set.of(SELECT),
            APPROVAL, Set.of(SELECT),
            SCHEMA_VERSION, Set.of(SELECT)));

    /** To approve: what reading needs, approvals, and entries in the audit log. */
    public static final Rights APPROVE =
            READ.and(new Rights(Map.of(APPROVAL, Set.of(INSERT, UPDATE), AUDIT, Set.of(INSERT))));

    /** To promote and undo: everything but to approve. */
    public static final Rights PROMOTE = READ.and(new Rights(Map.of(
            PROMOTION, Set.of(INSERT, UPDATE),
            AUDIT, Set.of(INSERT),
            JOURNAL, Set.of(INSERT, UPDATE),
            LOOKUP_ROW, Set.of(SELECT, INSERT, UPDATE, DELETE))));

    public Rights {
        Map<OwnTable, Set<Privilege>> copy = new EnumMap<>(OwnTable.class);
        tables.forEach((table, privileges) -> copy.put(table, Collections.unmodifiableSet(new TreeSet<>(privileges))));
        tables = Collections.unmodifiableMap(copy);
    }

    /** To read one table. */
    public static Rights reading(OwnTable table) {
        return new Rights(Map.of(table, Set.of(SELECT)));
    }

    /** To write entries into the audit log. */
    public static Rights auditing() {
        return new Rights(Map.of(AUDIT, Set.of(SELECT, INSERT), SCHEMA_VERSION, Set.of(SELECT)));
    }

    /** Both. */
    public Rights and(Rights more) {
        Map<OwnTable, Set<Privilege>> sum = new EnumMap<>(OwnTable.class);
        tables.forEach((table, privileges) -> sum.put(table, new TreeSet<>(privileges)));
        more.tables.forEach((table, privileges) ->
                sum.computeIfAbsent(table, none -> new TreeSet<>()).addAll(privileges));
        return new Rights(sum);
    }
}
