package dev.pgparity.own;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes or upgrades schema {@code pgparity}, and lets roles use it; what is right already is left alone. */
public final class OwnSetup {
    private static final ProblemCode NO_ROLE = new ProblemCode("setup.no-such-role");
    private static final ProblemCode NOT_ALLOWED = new ProblemCode("setup.not-allowed");
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private OwnSetup() {}

    /**
     * What was done.
     *
     * @param before the version that was found; zero where there was none
     * @param now the version that is there
     * @param owner of the schema
     * @param granted the statements that were run, in order; empty where every role had its rights
     */
    public record Done(boolean made, int before, int now, String owner, List<String> granted) {
        public Done {
            granted = List.copyOf(granted);
        }

        /** Nothing had to be done. */
        public boolean nothing() {
            return !made && before == now && granted.isEmpty();
        }
    }

    /**
     * Runs it, all of it in one transaction.
     *
     * @param connection in autocommit
     * @param roles by what they are to do
     * @throws Problem where a role does not exist, or the session's role may not do it; nothing is changed then
     */
    public static Done run(Connection connection, Map<Duty, ? extends Collection<String>> roles) throws SQLException {
        requireRoles(connection, roles);
        OwnSchema found = OwnSchema.look(connection);
        int before = found.version();
        connection.setAutoCommit(false);
        try {
            open(connection);
            OwnSchema schema = OwnSchema.look(connection);
            List<String> granted = grant(connection, schema.owner().orElseThrow(), missing(connection, roles));
            int now = schema.version();
            connection.commit();
            return new Done(!found.exists(), before, now, schema.owner().orElseThrow(), granted);
        } catch (SQLException e) {
            connection.rollback();
            if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw notAllowed(connection, found, e);
            }
            throw e;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void open(Connection connection) throws SQLException {
        OwnSchema.open(connection, Rights.reading(OwnTable.SCHEMA_VERSION));
    }

    private static void requireRoles(Connection connection, Map<Duty, ? extends Collection<String>> roles)
            throws SQLException {
        Set<String> wanted = new TreeSet<>();
        roles.values().forEach(wanted::addAll);
        try (PreparedStatement select =
                connection.prepareStatement("SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = ?::pg_catalog.name")) {
            for (String role : wanted) {
                select.setString(1, role);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw Problem.usage(
                                        NO_ROLE, "There is no role " + new Identifier(role).sql() + " on the server.")
                                .next("Create it first, or name another one (upper and lower case count).")
                                .build();
                    }
                }
            }
        }
    }

    /** The privileges that the roles lack, each by the object that it is of. */
    private static List<String> missing(Connection connection, Map<Duty, ? extends Collection<String>> roles)
            throws SQLException {
        Map<String, Rights> wanted = new TreeMap<>();
        roles.forEach((duty, names) -> names.forEach(name -> wanted.merge(name, duty.rights(), Rights::and)));
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, Rights> one : wanted.entrySet()) {
            missing.addAll(MissingRights.of(connection, one.getValue(), Optional.of(one.getKey())));
        }
        return missing;
    }

    private static List<String> grant(Connection connection, String owner, List<String> statements)
            throws SQLException {
        if (statements.isEmpty()) {
            return statements;
        }
        String self = OwnSchema.role(connection);
        try (Statement statement = connection.createStatement()) {
            if (!owner.equals(self)) {
                statement.execute("SET LOCAL ROLE " + new Identifier(owner).sql());
            }
            for (String grant : statements) {
                statement.execute(grant);
            }
            if (!owner.equals(self)) {
                statement.execute("SET LOCAL ROLE " + new Identifier(self).sql());
            }
        }
        return statements;
    }

    private static Problem notAllowed(Connection connection, OwnSchema found, SQLException e) throws SQLException {
        String self = OwnSchema.role(connection);
        Problem.Builder problem = found.exists()
                ? Problem.refused(
                                NOT_ALLOWED,
                                "Schema pgparity belongs to role "
                                        + found.owner().orElseThrow() + ", and role " + self + " may not change it: "
                                        + e.getMessage())
                        .next("Run this command as " + found.owner().orElseThrow() + ".")
                : Problem.refused(NOT_ALLOWED, "Role " + self + " may not create schema pgparity: " + e.getMessage())
                        .next("Run this command as the database's owner, or let it allow that:")
                        .next("  GRANT CREATE ON DATABASE " + new Identifier(connection.getCatalog()).sql() + " TO "
                                + new Identifier(self).sql() + ";");
        return problem.causedBy(e).build();
    }
}
