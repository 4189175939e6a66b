package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a promotion that was cut off left under a name of ours is used by the next one, or removed, whichever plan it has. */
class LeftoversTest {
    private static final String TABLE = "CREATE TABLE t (id int, v int, w int);"
            + " INSERT INTO t SELECT i, i, i FROM generate_series(1, 500) AS i;";
    private static final String INDEX = TABLE + "CREATE INDEX t_i ON t (v);";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a new key uses it              | ALTER TABLE t ADD CONSTRAINT t_v UNIQUE (v)     | CREATE UNIQUE INDEX pgparity_new_t_v ON t (v)
            a new primary key uses it      | ALTER TABLE t ADD CONSTRAINT t_p PRIMARY KEY (id) | CREATE UNIQUE INDEX pgparity_new_t_p ON t (id)
            the key has other columns now  | ALTER TABLE t ADD CONSTRAINT t_v UNIQUE (v, w)  | CREATE UNIQUE INDEX pgparity_new_t_v ON t (v)
            the key is not wanted any more | SELECT 1                                        | CREATE UNIQUE INDEX pgparity_new_t_v ON t (v)
            an index that is replaced      | DROP INDEX t_i; CREATE INDEX t_i ON t (w)       | CREATE INDEX pgparity_new_t_i ON t (w)
            replaced by another now        | DROP INDEX t_i; CREATE INDEX t_i ON t (w, v)    | CREATE INDEX pgparity_new_t_i ON t (w)
            not replaced any more          | SELECT 1                                        | CREATE INDEX pgparity_new_t_i ON t (w)
            the old index is still there   | DROP INDEX t_i; CREATE INDEX t_i ON t (w)       | ALTER INDEX t_i RENAME TO pgparity_old_t_i; CREATE INDEX t_i ON t (w)
            a check for not null           | ALTER TABLE t ALTER v SET NOT NULL              | ALTER TABLE t ADD CONSTRAINT pgparity_not_null_v CHECK (v IS NOT NULL) NOT VALID
            a check nobody needs           | SELECT 1                                        | ALTER TABLE t ADD CONSTRAINT pgparity_not_null_v CHECK (v IS NOT NULL) NOT VALID
            """)
    void the_next_run_uses_or_removes_it(String why, String wanted, String left) {
        for (String mode : List.of("--online=always", "--online=never")) {
            try (TestDatabase source = PostgresServers.newest().create(INDEX + wanted);
                    TestDatabase target = PostgresServers.newest().create(INDEX + left)) {
                List<String> arguments = new ArrayList<>(List.of(
                        "promote", source.url(), target.url(), "--yes", "--allow-destructive", "--phase", "all"));
                arguments.add(mode);

                Cli.Result run = Cli.run(arguments);

                assertThat(run.code()).as("%s, %s: %s", why, mode, run.all()).isZero();
                assertThat(Cli.run("compare", source.url(), target.url()).code())
                        .as(why)
                        .isZero();
                assertThat(target.rows("SELECT relname FROM pg_class WHERE relname LIKE 'pgparity\\_%'"
                                + " UNION ALL SELECT conname FROM pg_constraint WHERE conname LIKE 'pgparity\\_%'"))
                        .as(why)
                        .isEmpty();
                assertThat(target.value("SELECT count(*) || ' ' || sum(v) || ' ' || sum(w) FROM t"))
                        .isEqualTo("500 125250 125250");
            }
        }
    }
}
