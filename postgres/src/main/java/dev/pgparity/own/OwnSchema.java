package dev.pgparity.own;

import dev.pgparity.own.Planted.Found;
import dev.pgparity.own.Planted.Trust;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Schema {@code pgparity} of a database as it is now. The one way to our tables: whoever wants one looks, which refuses
 * what somebody else planted there, and says what he needs, which tells him the GRANT that is missing.
 *
 * <p>A look is one query over the catalogs and is made each time: what was right a moment ago may not be so any more.
 */
public final class OwnSchema {
    private static final ProblemCode MISSING_RIGHTS = new ProblemCode("own.missing-rights");
    private static final ProblemCode NEEDS_UPGRADE = new ProblemCode("own.needs-upgrade");

    private final Connection connection;
    private final Optional<String> owner;
    private final Set<OwnTable> tables;

    private OwnSchema(Connection connection, Optional<String> owner, Set<OwnTable> tables) {
        this.connection = connection;
        this.owner = owner;
        this.tables = tables;
    }

    /**
     * Looks at it.
     *
     * @throws Problem a refusal where something under our names is not ours
     */
    public static OwnSchema look(Connection connection) throws SQLException {
        List<Found> found = Planted.look(
                connection,
                Arrays.stream(OwnTable.values()).map(OwnTable::qualified).toList(),
                Optional.of(OwnMigrations.guardBody()));
        List<Found> bad = found.stream().filter(OwnSchema::isBad).toList();
        if (!bad.isEmpty()) {
            throw NotOurs.refusal(
                    "schema pgparity",
                    bad,
                    List.of(
                            "If the schema is not pgparity's at all, put it aside:  ALTER SCHEMA pgparity RENAME TO pgparity_old;",
                            "Then let pgparity make its own:  pgparity setup ENV"));
        }
        Set<OwnTable> tables = EnumSet.noneOf(OwnTable.class);
        found.stream()
                .filter(one -> one.is("relation"))
                .flatMap(one -> Arrays.stream(OwnTable.values())
                        .filter(table -> table.label().equals(one.relation())))
                .forEach(tables::add);
        return new OwnSchema(
                connection,
                found.stream().filter(one -> one.is("schema")).map(Found::owner).findFirst(),
                tables);
    }

    /** Ours hold no code but the guard of the audit log, whoever owns them; a stranger could add some at any time. */
    private static boolean isBad(Found found) {
        return switch (found.what()) {
            case "schema" -> found.trust() == Trust.STRANGER;
            case "relation" -> found.trust() == Trust.STRANGER || !found.name().equals("r");
            default -> true;
        };
    }

    /**
     * Whether there is such a table, which may then be read.
     *
     * @throws Problem a refusal with the GRANT where the role may not read it
     */
    public static boolean readable(Connection connection, OwnTable table) throws SQLException {
        OwnSchema schema = look(connection);
        if (!schema.has(table)) {
            return false;
        }
        schema.require(Rights.reading(table));
        return true;
    }

    /** Whether a table that is there has a column already that a later migration of ours adds. */
    public static boolean hasColumn(Connection connection, OwnTable table, String column) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT 1
                  FROM pg_catalog.pg_attribute AS a
                  JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
                  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                 WHERE n.nspname = 'pgparity'::pg_catalog.name AND c.relname = ?::pg_catalog.name
                   AND a.attname = ?::pg_catalog.name AND NOT a.attisdropped
                """)) {
            select.setString(1, table.label());
            select.setString(2, column);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Refuses what {@link #open} would refuse, and makes nothing: a schema that is not there yet is no reason.
     *
     * @throws Problem a refusal, with what to type
     */
    public static void requireUsable(Connection connection, Rights rights) throws SQLException {
        OwnSchema schema = look(connection);
        if (schema.exists() && !schema.isCurrent(rights)) {
            schema.requireOwner();
        }
    }

    /**
     * Makes it, or brings it up to date, where that is needed: in the transaction that is open, or in one of its own.
     *
     * @param rights what it is opened for
     * @throws Problem a refusal, with what to type, where the role may not do that, or lacks rights
     */
    public static void open(Connection connection, Rights rights) throws SQLException {
        OwnSchema schema = look(connection);
        if (!schema.isCurrent(rights)) {
            schema.requireOwner();
            OwnMigrations.run(connection, schema.owner());
            look(connection).require(rights);
        }
    }

    /** Whether nothing has to be made; then the rights are there. */
    private boolean isCurrent(Rights rights) throws SQLException {
        if (!has(OwnTable.SCHEMA_VERSION)) {
            return false;
        }
        require(rights.and(Rights.reading(OwnTable.SCHEMA_VERSION)));
        int version = number();
        if (version > OwnMigrations.CURRENT) {
            throw newer(version);
        }
        return version == OwnMigrations.CURRENT;
    }

    private static Problem newer(int version) {
        return Problem.refused(
                        NEEDS_UPGRADE,
                        "Schema pgparity is of version " + version + ", made by a newer pgparity; this one knows "
                                + OwnMigrations.CURRENT + ".")
                .next("Use the newer pgparity for this database.")
                .build();
    }

    /** The role that owns the schema; empty where there is none. */
    public Optional<String> owner() {
        return owner;
    }

    /** Whether the schema is there. */
    public boolean exists() {
        return owner.isPresent();
    }

    /** Whether the session's role may make it where it is not there. */
    public boolean mayBeMade() throws SQLException {
        return allowed("SELECT pg_catalog.has_database_privilege(pg_catalog.current_database(), ?)", "CREATE");
    }

    public boolean has(OwnTable table) {
        return tables.contains(table);
    }

    /** The number of the last of our migrations that ran; zero where none has, also for tables older than the numbers. */
    public int version() throws SQLException {
        if (!has(OwnTable.SCHEMA_VERSION)) {
            return 0;
        }
        require(Rights.reading(OwnTable.SCHEMA_VERSION));
        return number();
    }

    private int number() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT coalesce(pg_catalog.max(version), 0) FROM pgparity.schema_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** Only its owner can upgrade it. */
    private void requireOwner() throws SQLException {
        if (owner.isPresent() && !mayActAs(owner.get())) {
            throw Problem.refused(
                            NEEDS_UPGRADE,
                            "Schema pgparity was made by an older pgparity, and only its owner, role " + owner.get()
                                    + ", can upgrade it.")
                    .next("As " + owner.get() + ":  pgparity setup ENV --grant " + role(connection))
                    .build();
        }
    }

    /** @throws Problem a refusal with every GRANT that is missing */
    public void require(Rights rights) throws SQLException {
        List<String> missing = missing(rights);
        if (!missing.isEmpty()) {
            String role = role(connection);
            Problem.Builder problem = Problem.refused(
                            MISSING_RIGHTS, "Role " + role + " lacks privileges on the tables in schema pgparity.")
                    .next("As " + owner.orElse("its owner") + ":  pgparity setup ENV " + option(rights) + " " + role)
                    .next("or what it would do:");
            missing.forEach(grant -> problem.next("  " + grant + ";"));
            throw problem.build();
        }
    }

    private static String option(Rights rights) {
        Set<Privilege> approval = rights.tables().getOrDefault(OwnTable.APPROVAL, Set.of());
        return approval.contains(Privilege.INSERT)
                ? "--grant-approve"
                : rights.tables().values().stream().allMatch(Set.of(Privilege.SELECT)::containsAll)
                        ? "--grant-read"
                        : "--grant";
    }

    /** The GRANT statements that are missing for this session's role; tables that are not there are left out. */
    public List<String> missing(Rights rights) throws SQLException {
        return MissingRights.of(connection, rights, Optional.empty());
    }

    private boolean allowed(String question, String parameter) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(question)) {
            select.setString(1, parameter);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private boolean mayActAs(String role) throws SQLException {
        return allowed("SELECT pg_catalog.pg_has_role(?::pg_catalog.name, 'MEMBER')", role);
    }

    static String role(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CURRENT_USER")) {
            row.next();
            return row.getString(1);
        }
    }
}
