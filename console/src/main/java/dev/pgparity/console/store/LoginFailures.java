package dev.pgparity.console.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often a password was wrong lately, for an account and for an address: then it takes longer and longer. */
@Repository
public class LoginFailures {
    private static final int FREE = 5;
    /** Many people may come from one address: an office, a proxy. */
    private static final int FREE_OF_ADDRESS = 25;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    public LoginFailures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until when nobody is let in by this key; empty where it is open. */
    public Optional<Instant> closedUntil(String key) {
        return jdbc.sql("SELECT until FROM pgparity_console.login_failure"
                        + " WHERE key = ? AND failures >= ? AND until > now()")
                .params(key, free(key))
                .query((row, n) -> Accounts.instant(row, "until"))
                .optional();
    }

    private static int free(String key) {
        return key.startsWith("address ") ? FREE_OF_ADDRESS : FREE;
    }

    public void failed(String key) {
        jdbc.sql("""
                        INSERT INTO pgparity_console.login_failure AS f (key, failures, until)
                        VALUES (?, 1, now() + make_interval(secs => ?))
                        ON CONFLICT (key) DO UPDATE
                           SET failures = CASE WHEN f.until < now() - interval '1 hour' THEN 1 ELSE f.failures + 1 END,
                               until = now() + make_interval(
                                   secs => least(?, ? * power(2, greatest(0, least(f.failures + 1 - ?, 12)))))
                        """)
                .params(
                        key,
                        (double) FIRST.toSeconds(),
                        (double) LONGEST.toSeconds(),
                        (double) FIRST.toSeconds(),
                        free(key))
                .update();
    }

    public void succeeded(String key) {
        jdbc.sql("DELETE FROM pgparity_console.login_failure WHERE key = ?")
                .param(key)
                .update();
    }
}
