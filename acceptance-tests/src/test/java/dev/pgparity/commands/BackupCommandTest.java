package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup counts once it was restored; a restore never takes what is there away. */
class BackupCommandTest {
    private static final String SHOP = """
            CREATE TYPE state AS ENUM ('new', 'paid');
            CREATE DOMAIN money2 AS numeric(12, 2) CHECK (VALUE >= 0);
            CREATE TABLE customers (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, tags text[], note jsonb);
            CREATE TABLE orders (
                id bigserial PRIMARY KEY, customer_id int NOT NULL REFERENCES customers, state state DEFAULT 'new',
                total money2, doubled numeric GENERATED ALWAYS AS (total * 2) STORED, placed timestamptz, raw bytea);
            CREATE TABLE parts (k int, v text) PARTITION BY LIST (k);
            CREATE TABLE parts_1 PARTITION OF parts FOR VALUES IN (1);
            CREATE TABLE parts_rest PARTITION OF parts DEFAULT;
            CREATE TABLE rights (who name, what aclitem);
            CREATE TABLE "Odd ""name" ("a b" int, "ü" text);
            CREATE TABLE empty ();
            ALTER TABLE orders ADD CONSTRAINT later CHECK (total < 1000) NOT VALID;
            CREATE INDEX ON orders (placed);
            CREATE VIEW paid AS SELECT * FROM orders WHERE state = 'paid';
            CREATE MATERIALIZED VIEW sums AS SELECT customer_id, sum(total) FROM orders GROUP BY 1;
            CREATE UNIQUE INDEX ON sums (customer_id);
            CREATE FUNCTION no_more() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'closed'; END $$;
            INSERT INTO customers (name, tags, note) SELECT 'c' || i, ARRAY['a', NULL, 'ü'], '{"x": [1]}'
              FROM generate_series(1, 500) i;
            INSERT INTO orders (customer_id, state, total, placed, raw)
              SELECT 1 + i % 500, 'paid', i % 900, now(), '\\x00ff' FROM generate_series(1, 3000) i;
            INSERT INTO parts VALUES (1, 'one'), (2, 'two');
            INSERT INTO rights VALUES ('postgres', 'postgres=r/postgres');
            INSERT INTO "Odd ""name" VALUES (1, E'\\t');
            SELECT lo_from_bytea(4711, 'large');
            REFRESH MATERIALIZED VIEW sums;
            ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
            ALTER TABLE orders FORCE ROW LEVEL SECURITY;
            CREATE POLICY mine ON orders USING (total > 5);
            CREATE TRIGGER no_more BEFORE INSERT ON orders FOR EACH STATEMENT EXECUTE FUNCTION no_more();
            """;
    private static final String COUNTS = "SELECT (SELECT count(*) || '/' || sum(doubled) FROM orders),"
            + " (SELECT count(*) FROM customers), (SELECT v FROM parts_1), (SELECT convert_from(lo_get(4711), 'UTF8'))";

    @TempDir
    private Path folder;

    @Test
    void a_backup_is_restored_and_compared_before_it_counts() throws IOException {
        try (TestDatabase database = PostgresServers.newest().create(SHOP)) {
            String config = config(database, "");

            Cli.Result created = Cli.run("backup", "create", "shop", "--config", config);

            assertThat(created.code()).as(created.all()).isZero();
            assertThat(created.out())
                    .contains("3,504 rows")
                    .contains("the same schema")
                    .contains("pgparity backup restore shop-");
            Cli.Result list = Cli.run("backup", "list", "--config", config);
            assertThat(list.out()).contains("shop-").contains("verified, restored in");
            assertThat(Cli.run("backup", "list", "--format", "json", "--config", config)
                            .out())
                    .contains("\"verified\" : true");
        }
    }

    @Test
    void a_restored_database_takes_the_place_of_the_other_which_is_kept() throws IOException {
        try (TestDatabase database = PostgresServers.newest().create(SHOP)) {
            String config = config(database, ", protected: true");
            database.execute("ALTER DATABASE " + database.name() + " SET work_mem = '7MB'");
            List<String> before = database.rows(COUNTS);
            assertThat(Cli.run("backup", "create", "shop", "--verify-backup", "none", "--config", config)
                            .code())
                    .isZero();
            database.execute("DROP TABLE orders CASCADE; UPDATE customers SET name = 'gone'");

            Cli.Result refused = Cli.run("backup", "restore", id(), "--yes", "--config", config);
            assertThat(refused.code()).isEqualTo(3);
            Cli.Result restored = Cli.run("backup", "restore", id(), "--yes", "--confirm", "shop", "--config", config);

            assertThat(restored.code()).as(restored.all()).isZero();
            assertThat(database.rows(COUNTS)).isEqualTo(before);
            assertThat(database.value("SELECT current_setting('work_mem')")).isEqualTo("7MB");
            assertThat(database.value("SELECT nextval('orders_id_seq')")).isEqualTo("3001");
            String kept = restored.out().replaceAll("(?s).*is kept as (\\S+)\\..*", "$1");
            assertThat(database.value("SELECT count(*) FROM pg_database WHERE datname = '" + kept + "'"))
                    .isEqualTo("1");
            database.execute("DROP DATABASE " + kept);
        }
    }

    @Test
    void the_rows_of_one_table_come_back_beside_it() throws IOException {
        try (TestDatabase database = PostgresServers.newest().create(SHOP);
                TestDatabase other = PostgresServers.newest().create("CREATE TYPE state AS ENUM ('new', 'paid')")) {
            String config = config(database, "");
            assertThat(Cli.run("backup", "create", "shop", "--verify-backup", "list", "--config", config)
                            .out())
                    .contains("all files are whole");
            database.execute("UPDATE customers SET name = 'gone'");

            Cli.Result restored = Cli.run("backup", "restore", id(), "--table", "public.customers", "--config", config);

            assertThat(restored.code()).as(restored.all()).isZero();
            String table = restored.out().replaceAll("(?s).*, in (\\S+)\\..*", "$1");
            assertThat(database.value("SELECT count(*) FROM " + table + " WHERE name LIKE 'c%'"))
                    .isEqualTo("500");
            assertThat(database.value("SELECT count(*) FROM customers WHERE name = 'gone'"))
                    .isEqualTo("500");
            Cli.Result elsewhere =
                    Cli.run("backup", "restore", id(), "--table", "parts_1", "--to", other.url(), "--config", config);
            assertThat(elsewhere.code()).as(elsewhere.all()).isZero();
        }
    }

    @Test
    void a_database_that_lets_nobody_in_is_exchanged_as_well() throws IOException {
        try (TestDatabase database = PostgresServers.newest().create(SHOP);
                TestDatabase beside = PostgresServers.newest().create()) {
            String config = config(database, "");
            List<String> before = database.rows(COUNTS);
            Cli.run("backup", "create", "shop", "--verify-backup", "none", "--config", config);
            beside.execute("ALTER DATABASE " + database.name() + " ALLOW_CONNECTIONS false");

            Cli.Result restored = Cli.run("backup", "restore", id(), "--yes", "--config", config);

            assertThat(restored.code()).as(restored.all()).isZero();
            assertThat(database.rows(COUNTS)).isEqualTo(before);
            beside.execute("DROP DATABASE " + restored.out().replaceAll("(?s).*is kept as (\\S+)\\..*", "$1"));
        }
    }

    @Test
    void a_damaged_backup_is_told_and_nothing_is_restored() throws IOException {
        try (TestDatabase database = PostgresServers.newest().create(SHOP)) {
            String config = config(database, "");
            Cli.run("backup", "create", "shop", "--verify-backup", "none", "--config", config);
            Path file = folder.resolve("backups").resolve(id()).resolve("00000.copy.zst");
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);

            Cli.Result verified = Cli.run("backup", "verify", id(), "--list", "--config", config);
            assertThat(verified.code()).isEqualTo(1);
            assertThat(verified.out()).contains("00000.copy.zst is not what it was");
            Cli.Result restored = Cli.run("backup", "restore", id(), "--yes", "--config", config);
            assertThat(restored.code()).isEqualTo(1);
            assertThat(restored.err()).contains("damaged");
            assertThat(database.value("SELECT count(*) FROM pg_database WHERE datname LIKE 'pgparity_restoring%'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void rows_that_the_role_may_not_see_fail_the_backup() throws IOException {
        try (TestDatabase database = PostgresServers.newest().create(SHOP)) {
            database.execute("CREATE ROLE backup_clerk LOGIN PASSWORD 'pw-of-the-clerk';"
                    + "GRANT SELECT ON ALL TABLES IN SCHEMA public TO backup_clerk");
            try {
                Cli.Result failed = Cli.run(
                        "backup",
                        "create",
                        database.urlAs("backup_clerk", "pw-of-the-clerk"),
                        "--config",
                        config(database, ""));

                assertThat(failed.code()).isEqualTo(1);
                assertThat(failed.err()).contains("row-level security").doesNotContain("pw-of-the-clerk");
                assertThat(folder.resolve("backups")).isEmptyDirectory();
            } finally {
                database.execute("DROP OWNED BY backup_clerk; DROP ROLE backup_clerk");
            }
        }
    }

    @Test
    void old_ones_are_removed_but_the_newest_are_kept() throws IOException {
        try (TestDatabase database = PostgresServers.newest().create("CREATE TABLE t (a int)")) {
            String config = config(database, "");
            Files.writeString(Path.of(config), "\n  keep: 1ms\n  min: 2\n", java.nio.file.StandardOpenOption.APPEND);
            for (int i = 0; i < 4; i++) {
                Cli.Result created = Cli.run("backup", "create", "shop", "--verify-backup", "none", "--config", config);
                assertThat(created.code()).as(created.all()).isZero();
            }
            try (Stream<Path> left = Files.list(folder.resolve("backups"))) {
                assertThat(left).hasSize(2);
            }
            assertThat(Cli.run("backup", "verify", "nonsense", "--config", config)
                            .err())
                    .contains("There is no backup nonsense")
                    .contains("shop-");
        }
    }

    @Test
    void pg_dump_writes_the_rows_where_it_is_installed_in_the_servers_major() throws IOException {
        boolean installed = Files.isExecutable(Path.of("/usr/lib/postgresql/15/bin/pg_dump"));
        org.junit.jupiter.api.Assumptions.assumeTrue(installed, "pg_dump 15 is not installed here");
        try (TestDatabase database = PostgresServers.of(15).create(SHOP)) {
            String config = config(database, "");

            Cli.Result created = Cli.run("backup", "create", "shop", "--method", "pg_dump", "--config", config);

            assertThat(created.code()).as(created.all()).isZero();
            assertThat(created.out()).contains("pg_dump 15").contains("the same schema");
        }
        try (TestDatabase database = PostgresServers.newest().create("CREATE TABLE t (a int)")) {
            Cli.Result refused = Cli.run(
                    "backup", "create", database.url(), "--method", "pg_dump", "--config", config(database, ""));
            assertThat(refused.err()).contains("backup.method in pgparity.yaml to native");
        }
    }

    private String id() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("backups"))) {
            return all.map(path -> path.getFileName().toString())
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String config(TestDatabase database, String more) throws IOException {
        return Files.writeString(folder.resolve("pgparity.yaml"), """
                        environments: { shop: { url: "%s"%s } }
                        backup:
                          folder: backups
                          method: native
                        """.formatted(database.url(), more))
                .toString();
    }
}
