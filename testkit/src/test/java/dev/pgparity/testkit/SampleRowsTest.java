package dev.pgparity.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleRowsTest {
    @Test
    void tables_get_rows_and_those_that_a_constraint_forbids_are_left_out() {
        String schema = "CREATE TYPE e AS ENUM ('a', 'b'); CREATE DOMAIN d AS integer CHECK (VALUE > 0);"
                + "CREATE TABLE p (id bigint PRIMARY KEY, kind text NOT NULL, c e, r int4range, u uuid);"
                + "CREATE TABLE c (id bigint PRIMARY KEY REFERENCES p CHECK (id < 5), n d, a integer[], j jsonb)";
        try (TestDatabase one = PostgresServers.of(15).create(schema + ";" + SampleRows.SQL);
                TestDatabase other = PostgresServers.of(15).create(schema + ";" + SampleRows.SQL)) {
            assertThat(one.rows("SELECT count(*), count(c), count(r), count(u) FROM p"))
                    .containsExactly("8|6|5|5");
            assertThat(one.rows("SELECT count(*) > 1, max(id) FROM c")).containsExactly("t|4");
            assertThat(one.rows("SELECT * FROM c ORDER BY id")).isEqualTo(other.rows("SELECT * FROM c ORDER BY id"));
        }
    }
}
