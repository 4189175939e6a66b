package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.promote.approval.ApprovalRegister;
import dev.pgparity.promote.history.PromotionHistory;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own tables change by numbered migrations; what an earlier version left goes on being read, undone and continued. */
class OwnTablesTest {
    /** What the target of the fixture was promoted from, with the second promotion's indexes. */
    private static final String SOURCE = """
            CREATE TABLE customer (id int PRIMARY KEY, name text, email text);
            CREATE TABLE role (code text PRIMARY KEY, title text);
            CREATE TABLE orders (id int PRIMARY KEY, customer int);
            CREATE TABLE fee (code text PRIMARY KEY, cents int NOT NULL);
            CREATE INDEX customer_email ON customer (email);
            CREATE INDEX orders_customer ON orders (customer);
            INSERT INTO fee VALUES ('basic', 900), ('plus', 1900);
            INSERT INTO role VALUES ('admin', 'Administrator'), ('member', 'Member');
            """;

    private static final String APPROVED = "4f0a0b95201dbf22cbf57ce645a95c447aecd0f7250e4a3d3dd7615651273a45";

    @TempDir
    private Path folder;

    @Test
    void tables_from_before_the_numbers_are_taken_over_and_go_on() throws Exception {
        try (TestDatabase source = PostgresServers.of(15).create(SOURCE);
                TestDatabase target = PostgresServers.of(15).create(fixture())) {
            String config = config(source, target);

            Cli.Result history = Cli.run("history", "production", "--config", config);
            assertThat(history.code()).as(history.all()).isZero();
            assertThat(history.out()).contains("production-20261201-062745").contains("production-20261201-062747");
            Cli.Result whole = Cli.run("audit", "verify", "production", "--config", config);
            assertThat(whole.code()).as(whole.all()).isZero();
            assertThat(whole.out())
                    .as("with the end of the one that was cut off")
                    .contains("6 entries");
            target.execute("UPDATE pgparity.approval SET expires_at = now() + interval '1 day'");
            try (Connection connection = target.connection()) {
                assertThat(new ApprovalRegister(connection).valid(APPROVED))
                        .singleElement()
                        .satisfies(given -> assertThat(given.by()).isEqualTo("bob"));
                assertThat(PromotionHistory.existing(connection).orElseThrow().works("production-20261201-062745"))
                        .isEmpty();
            }
            Cli.Result resumed = promote(config, "staging", "production");
            assertThat(resumed.code()).as(resumed.all()).isZero();
            assertThat(target.value("SELECT string_agg(version || ' ' || name, ', ' ORDER BY version)"
                            + " FROM pgparity.schema_version"))
                    .isEqualTo("1 001_tables.sql, 2 002_works.sql");
            assertThat(target.value("SELECT to_regclass('orders_customer')")).isEqualTo("orders_customer");
            assertThat(target.value("SELECT state FROM pgparity.journal WHERE id = 2"))
                    .isEqualTo("abandoned");
            assertThat(target.value("SELECT state FROM pgparity.promotion WHERE id = 'production-20261201-062747'"))
                    .isNotEqualTo("running");
            try (Connection connection = target.connection()) {
                PromotionHistory now = PromotionHistory.existing(connection).orElseThrow();
                now.describe("production-20261201-062745", "[\"schema\"]", null);
                assertThat(now.works("production-20261201-062745")).contains("[\"schema\"]");
                assertThat(now.exitState("production-20261201-062745")).isEmpty();
            }
            whole = Cli.run("audit", "verify", "production", "--config", config);
            assertThat(whole.code()).as(whole.all()).isZero();

            Cli.Result undone = promote(config, "production", "--undo", "last");
            assertThat(undone.code()).as(undone.all()).isZero();
            assertThat(target.value("SELECT to_regclass('customer_email') IS NULL"))
                    .isEqualTo("t");
            undone = promote(config, "production", "--undo", "last", "--allow-destructive");
            assertThat(undone.code()).as(undone.all()).isZero();
            assertThat(target.rows("SELECT code, title FROM role ORDER BY 1")).containsExactly("admin|Boss", "guest|∅");
            assertThat(target.value("SELECT to_regclass('fee') IS NULL")).isEqualTo("t");
            assertThat(target.value("SELECT count(*) FROM customer")).isEqualTo("50");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 16, 18})
    void a_database_that_had_only_one_of_the_tables_gets_the_others(int major) throws IOException {
        try (TestDatabase source = PostgresServers.of(major).create("CREATE TABLE t ()");
                TestDatabase target = PostgresServers.of(major).create("""
                        CREATE SCHEMA pgparity;
                        CREATE TABLE pgparity.approval (plan text NOT NULL, approved_by text NOT NULL,
                            approved_as text NOT NULL DEFAULT session_user,
                            approved_at timestamptz NOT NULL DEFAULT clock_timestamp(), expires_at timestamptz NOT NULL,
                            PRIMARY KEY (plan, approved_by));
                        INSERT INTO pgparity.approval VALUES ('p', 'ann', 'x', now(), now());
                        """)) {
            String config = config(source, target);
            assertThat(Cli.run("history", "production", "--config", config).code())
                    .isZero();

            Cli.Result promoted = promote(config, "staging", "production");

            assertThat(promoted.code()).as(promoted.all()).isZero();
            assertThat(target.value("SELECT count(*) FROM pgparity.approval")).isEqualTo("1");
            assertThat(target.value("SELECT max(version) FROM pgparity.schema_version"))
                    .isEqualTo("2");
        }
    }

    @Test
    void tables_of_a_newer_program_are_not_written() throws IOException {
        try (TestDatabase source = PostgresServers.newest().create("CREATE TABLE t ()");
                TestDatabase target = PostgresServers.newest().create()) {
            String config = config(source, target);
            assertThat(Cli.run("setup", "production", "--config", config).code())
                    .isZero();
            target.execute("INSERT INTO pgparity.schema_version (version, name) VALUES (99, '099_later.sql')");

            assertThat(Cli.run("history", "production", "--config", config).code())
                    .isZero();
            Cli.Result refused = promote(config, "staging", "production");
            assertThat(refused.code()).as(refused.all()).isEqualTo(3);
            assertThat(refused.all())
                    .contains("Schema pgparity is of version 99")
                    .contains("Use the newer pgparity");
            assertThat(target.value("SELECT to_regclass('t') IS NULL")).isEqualTo("t");
        }
    }

    private static Cli.Result promote(String config, String... words) {
        return Cli.run(java.util.stream.Stream.concat(
                        java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("promote"), java.util.Arrays.stream(words)),
                        java.util.stream.Stream.of("--yes", "--no-backup", "--by", "ann", "--config", config))
                .toList());
    }

    private static String fixture() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                OwnTablesTest.class.getResourceAsStream("/dev/pgparity/own/before-numbering.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String config(TestDatabase source, TestDatabase target) throws IOException {
        return Files.writeString(
                        folder.resolve("pgparity.yaml"), """
                environments: { staging: { url: "%s" }, production: { url: "%s", protected: false } }
                online: { mode: always }
                data:
                  - { table: public.role, key: [code], mode: mirror }
                  - { table: public.fee, key: [code], mode: mirror }
                """.formatted(source.url(), target.url()).replaceFirst(
                                source.rows("SELECT 1 FROM pg_class WHERE relname = 'role'")
                                                .isEmpty()
                                        ? "(?s)data:.*"
                                        : "$^",
                                ""))
                .toString();
    }
}
