package dev.pgparity.console.store;

import dev.pgparity.config.EnvironmentSettings;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules of databases, whatever they are called: naming a database once more, or removing its environment and naming
 * it again, leaves its rules as they are. They are tightened by one administrator and loosened by two.
 *
 * <p>A database is known by its server's system identifier and its oid. A copy of the whole server has the same, and so
 * the same rules.
 */
@Repository
public class DatabaseRules {
    private final JdbcClient jdbc;

    public DatabaseRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A looser rule that one administrator wants.
     *
     * @param database its identity
     * @param name of the environment by which it was asked for
     */
    public record Asked(String database, String name, GuardRule rule, String by, Instant at) {}

    /** Which database this is; empty where it does not answer, or does not say. */
    public static Optional<String> identity(ConnectionTarget target) {
        try (ServerConnection connection = Connections.open(target, Session.reading())) {
            long oid = connection.facts().identity().databaseOid();
            return Connections.systemIdentifier(connection).map(system -> system + "/" + oid);
        } catch (Problem | SQLException e) {
            return Optional.empty();
        }
    }

    /** What is remembered of a database. */
    public GuardRule of(String database) {
        return jdbc.sql("SELECT * FROM pgparity_console.database_rule WHERE database = ?")
                .param(database)
                .query(DatabaseRules::rule)
                .optional()
                .orElse(GuardRule.NONE);
    }

    /** The strictest of all that is remembered: for a database that has not said yet which one it is. */
    public GuardRule strictest() {
        return jdbc.sql("SELECT * FROM pgparity_console.database_rule").query(DatabaseRules::rule).list().stream()
                .reduce(GuardRule.NONE, GuardRule::and);
    }

    /** Remembers the rule of another environment's database, where it has one. */
    public void learn(EnvironmentSettings settings, ConnectionTarget target) {
        GuardRule rule = new GuardRule(settings.protectedEnvironment(), settings.additiveOnly(), settings.approvals());
        if (!rule.equals(GuardRule.NONE)) {
            identity(target).ifPresent(database -> tighten(database, rule));
        }
    }

    /** From now on at least this. */
    @Transactional
    public void tighten(String database, GuardRule rule) {
        jdbc.sql("""
                        INSERT INTO pgparity_console.database_rule AS r (database, is_protected, additive_only, approvals)
                        VALUES (?, ?, ?, ?)
                        ON CONFLICT (database) DO UPDATE
                           SET is_protected = r.is_protected OR excluded.is_protected,
                               additive_only = r.additive_only OR excluded.additive_only,
                               approvals = greatest(r.approvals, excluded.approvals)
                        """)
                .params(database, rule.isProtected(), rule.additiveOnly(), rule.approvals())
                .update();
    }

    /** A looser rule is wanted; until somebody else agrees the old one holds. */
    public void ask(String database, String name, GuardRule rule, String by) {
        jdbc.sql("""
                        INSERT INTO pgparity_console.looser_rule
                            (database, name, is_protected, additive_only, approvals, asked_by)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (database) DO UPDATE
                           SET name = excluded.name, is_protected = excluded.is_protected,
                               additive_only = excluded.additive_only, approvals = excluded.approvals,
                               asked_by = excluded.asked_by, asked_at = now()
                        """)
                .params(database, name, rule.isProtected(), rule.additiveOnly(), rule.approvals(), by)
                .update();
    }

    /** What is wanted, the oldest first. */
    public List<Asked> asked() {
        return jdbc.sql("SELECT * FROM pgparity_console.looser_rule ORDER BY asked_at")
                .query((row, n) -> new Asked(
                        row.getString("database"),
                        row.getString("name"),
                        rule(row, n),
                        row.getString("asked_by"),
                        Accounts.instant(row, "asked_at")))
                .list();
    }

    /** Nobody wants it any more. */
    public void withdraw(String database) {
        jdbc.sql("DELETE FROM pgparity_console.looser_rule WHERE database = ?")
                .param(database)
                .update();
    }

    /**
     * Another administrator agrees, and the looser rule holds.
     *
     * @param by who agrees
     * @return what holds now; empty where nothing is asked for, or by the same person
     */
    @Transactional
    public Optional<Asked> agree(String database, String by) {
        Optional<Asked> wanted = asked().stream()
                .filter(one -> one.database().equals(database) && !one.by().equalsIgnoreCase(by))
                .findFirst();
        wanted.ifPresent(one -> {
            for (String table : List.of("database_rule", "environment")) {
                jdbc.sql("UPDATE pgparity_console." + table
                                + " SET is_protected = ?, additive_only = ?, approvals = ? WHERE database = ?")
                        .params(
                                one.rule().isProtected(),
                                one.rule().additiveOnly(),
                                one.rule().approvals(),
                                database)
                        .update();
            }
            withdraw(database);
        });
        return wanted;
    }

    private static GuardRule rule(ResultSet row, int number) throws SQLException {
        return new GuardRule(row.getBoolean("is_protected"), row.getBoolean("additive_only"), row.getInt("approvals"));
    }
}
