package dev.pgparity.console.store;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Differences that somebody has marked as intentional in the console. */
@Repository
public class Intentionals {
    private final JdbcClient jdbc;

    public Intentionals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param until the last day on which it is accepted */
    public record Marked(String object, String reason, Optional<LocalDate> until, String by, Instant at) {}

    public List<Marked> all() {
        return jdbc.sql("SELECT * FROM pgparity_console.intentional ORDER BY object")
                .query((row, n) -> new Marked(
                        row.getString("object"),
                        row.getString("reason"),
                        Optional.ofNullable(row.getDate("until")).map(Date::toLocalDate),
                        row.getString("marked_by"),
                        Accounts.instant(row, "marked_at")))
                .list();
    }

    public void mark(String object, String reason, @Nullable LocalDate until, String by) {
        jdbc.sql("""
                        INSERT INTO pgparity_console.intentional (object, reason, until, marked_by) VALUES (?, ?, nullif(?, '')::date, ?)
                        ON CONFLICT (object) DO UPDATE
                           SET reason = excluded.reason, until = excluded.until, marked_by = excluded.marked_by,
                               marked_at = now()
                        """)
                .params(object, reason, until == null ? "" : until.toString(), by)
                .update();
    }

    public void unmark(String object) {
        jdbc.sql("DELETE FROM pgparity_console.intentional WHERE object = ?")
                .param(object)
                .update();
    }
}
