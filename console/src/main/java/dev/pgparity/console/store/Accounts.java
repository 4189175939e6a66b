package dev.pgparity.console.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who can log in, and the one-time links by which somebody gets so far. */
@Repository
public class Accounts {
    private static final Duration INVITATION = Duration.ofHours(24);

    private final JdbcClient jdbc;

    public Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A one-time link; no name for the first administrator. */
    public record Invitation(String name, Role role) {}

    public List<Account> all() {
        return jdbc.sql("SELECT * FROM pgparity_console.account ORDER BY name")
                .query(Accounts::account)
                .list();
    }

    /** Whose name this is; names compare without case. */
    public Optional<Account> find(String name) {
        return jdbc.sql("SELECT * FROM pgparity_console.account WHERE lower(name) = lower(?)"
                        + " ORDER BY active DESC, name LIMIT 1")
                .param(name)
                .query(Accounts::account)
                .optional();
    }

    public boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM pgparity_console.account)")
                .query(Boolean.class)
                .single();
    }

    /**
     * A link by which somebody sets a password.
     *
     * @param name empty for the first administrator, who chooses it
     * @return the token, which is not kept
     */
    @Transactional
    public String invite(String name, Role role) {
        jdbc.sql("DELETE FROM pgparity_console.invitation WHERE lower(name) = lower(?) OR expires_at < now()")
                .param(name)
                .update();
        String token = Tokens.fresh();
        jdbc.sql("INSERT INTO pgparity_console.invitation (token_hash, name, role, expires_at)"
                        + " VALUES (?, ?, ?, now() + make_interval(secs => ?))")
                .params(Tokens.hash(token), name, role.name(), (double) INVITATION.toSeconds())
                .update();
        return token;
    }

    public Optional<Invitation> invitation(String token) {
        return jdbc.sql(
                        "SELECT name, role FROM pgparity_console.invitation WHERE token_hash = ? AND expires_at > now()")
                .param(Tokens.hash(token))
                .query((row, n) -> new Invitation(row.getString(1), Role.valueOf(row.getString(2))))
                .optional();
    }

    /**
     * Uses a link up; false where it was used already, has expired, or the name is somebody else's.
     *
     * @param name of the first administrator; otherwise that of the invitation
     */
    @Transactional
    public boolean accept(String token, String name, String passwordHash) {
        Optional<Invitation> invitation = jdbc.sql("DELETE FROM pgparity_console.invitation"
                        + " WHERE token_hash = ? AND expires_at > now() RETURNING name, role")
                .param(Tokens.hash(token))
                .query((row, n) -> new Invitation(row.getString(1), Role.valueOf(row.getString(2))))
                .optional();
        if (invitation.isEmpty()) {
            return false;
        }
        String invited = invitation.get().name();
        if (invited.isEmpty() && !isEmpty()) {
            return false; // the first administrator is there already
        }
        String wanted = invited.isEmpty() ? name : invited;
        jdbc.sql("""
                        INSERT INTO pgparity_console.account (name, password_hash, role) VALUES (?, ?, ?)
                        ON CONFLICT (name) DO UPDATE
                           SET password_hash = excluded.password_hash, role = excluded.role, active = true, changed_at = now()
                        """)
                .params(
                        find(wanted).map(Account::name).orElse(wanted),
                        passwordHash,
                        invitation.get().role().name())
                .update();
        return true;
    }

    public void setPassword(String name, String passwordHash) {
        jdbc.sql("UPDATE pgparity_console.account SET password_hash = ?, changed_at = now() WHERE name = ?")
                .params(passwordHash, name)
                .update();
    }

    /** False where nobody could administrate any more. */
    @Transactional
    public boolean change(String name, Role role, boolean active) {
        jdbc.sql("SELECT 1 FROM pgparity_console.account WHERE role = 'ADMIN' FOR UPDATE")
                .query(Integer.class)
                .list();
        boolean another = jdbc.sql("SELECT EXISTS (SELECT FROM pgparity_console.account"
                        + " WHERE role = 'ADMIN' AND active AND name <> ?)")
                .param(name)
                .query(Boolean.class)
                .single();
        if (!another && (role != Role.ADMIN || !active)) {
            return false;
        }
        jdbc.sql("UPDATE pgparity_console.account SET role = ?, active = ?, changed_at = now() WHERE name = ?")
                .params(role.name(), active, name)
                .update();
        return true;
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("name"),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("active"),
                instant(row, "created_at"),
                instant(row, "changed_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = Objects.requireNonNull(row.getTimestamp(column));
        return time.toInstant();
    }
}
