package dev.pgparity.console.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tokens by which programs call the API in somebody's name. */
@Repository
public class ApiTokens {
    private final JdbcClient jdbc;

    public ApiTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param role what the token may do; never more than its account may */
    public record ApiToken(long id, String name, String account, Role role, Instant createdAt, Instant expiresAt) {}

    /** The token, which is not kept. */
    public String create(String name, String account, Role role, int days) {
        String token = "pgp_" + Tokens.fresh();
        jdbc.sql("INSERT INTO pgparity_console.token (name, token_hash, account, role, expires_at)"
                        + " VALUES (?, ?, ?, ?, now() + make_interval(days => ?))")
                .params(name, Tokens.hash(token), account, role.name(), days)
                .update();
        return token;
    }

    public List<ApiToken> all() {
        return jdbc.sql("SELECT * FROM pgparity_console.token ORDER BY id")
                .query((row, n) -> new ApiToken(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("account"),
                        Role.valueOf(row.getString("role")),
                        Accounts.instant(row, "created_at"),
                        Accounts.instant(row, "expires_at")))
                .list();
    }

    public void delete(long id) {
        jdbc.sql("DELETE FROM pgparity_console.token WHERE id = ?").param(id).update();
    }

    /** Who a valid token speaks for, and how far: the lesser of its role and its account's. */
    public Optional<ApiToken> find(String token) {
        return jdbc.sql("""
                        SELECT t.*, a.role AS account_role
                          FROM pgparity_console.token t JOIN pgparity_console.account a ON a.name = t.account
                         WHERE t.token_hash = ? AND t.expires_at > now() AND a.active
                        """)
                .param(Tokens.hash(token))
                .query((row, n) -> {
                    Role own = Role.valueOf(row.getString("role"));
                    Role most = Role.valueOf(row.getString("account_role"));
                    return new ApiToken(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getString("account"),
                            most.covers(own) ? own : most,
                            Accounts.instant(row, "created_at"),
                            Accounts.instant(row, "expires_at"));
                })
                .optional();
    }
}
