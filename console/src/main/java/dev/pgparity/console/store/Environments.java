package dev.pgparity.console.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Environments that were named in the console; their URLs are sealed. */
@Repository
public class Environments {
    private final JdbcClient jdbc;
    private final SealingKey key;

    public Environments(JdbcClient jdbc, SealingKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /**
     * One of them.
     *
     * @param url with its password
     * @param rule as it was saved here; its database's own may be stricter
     * @param database which one it is, as {@link DatabaseRules#identity} says; null where it has not answered yet, empty
     *     where it was never asked
     */
    public record Named(
            String name,
            String url,
            GuardRule rule,
            @Nullable String database) {
        @Override
        public String toString() {
            return name; // the URL has a password
        }
    }

    /** In the order of the chain. */
    public List<Named> all() {
        return jdbc.sql("SELECT * FROM pgparity_console.environment ORDER BY position, name")
                .query((row, n) -> {
                    String name = row.getString("name");
                    return new Named(
                            name,
                            key.open(row.getBytes("url_sealed"), belongsTo(name)),
                            new GuardRule(
                                    row.getBoolean("is_protected"),
                                    row.getBoolean("additive_only"),
                                    row.getInt("approvals")),
                            row.getString("database"));
                })
                .list();
    }

    /** Adds one at the end of the chain, or changes it. */
    public void save(Named environment) {
        jdbc.sql("""
                        INSERT INTO pgparity_console.environment
                            (name, position, url_sealed, is_protected, additive_only, approvals, database)
                        VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM pgparity_console.environment), ?, ?, ?, ?, ?)
                        ON CONFLICT (name) DO UPDATE
                           SET url_sealed = excluded.url_sealed, is_protected = excluded.is_protected,
                               additive_only = excluded.additive_only, approvals = excluded.approvals,
                               database = excluded.database
                        """)
                .params(
                        environment.name(),
                        key.seal(environment.url(), belongsTo(environment.name())),
                        environment.rule().isProtected(),
                        environment.rule().additiveOnly(),
                        environment.rule().approvals())
                .param(environment.database())
                .update();
    }

    public void delete(String name) {
        jdbc.sql("DELETE FROM pgparity_console.environment WHERE name = ?")
                .param(name)
                .update();
    }

    private static String belongsTo(String name) {
        return "environment " + name;
    }
}
