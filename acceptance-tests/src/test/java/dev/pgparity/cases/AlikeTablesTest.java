package dev.pgparity.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.scratch.EmbeddedServer;
import dev.pgparity.scratch.ScratchDatabase;
import dev.pgparity.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two databases have alike is neither printed nor sent, and nothing that differs is lost with it. */
class AlikeTablesTest {
    private static final String OTHER_OIDS = "CREATE TABLE passing (number serial PRIMARY KEY); DROP TABLE passing;\n";

    private static final String TABLES = """
            CREATE TYPE mood AS ENUM ('calm', 'busy');
            CREATE SEQUENCE shared_numbers;
            CREATE TABLE owners (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE, mood mood);
            CREATE TABLE pets (
                id serial PRIMARY KEY, owner bigint NOT NULL REFERENCES owners ON DELETE CASCADE, name varchar(40),
                number int DEFAULT nextval('shared_numbers'), born date CHECK (born > '2000-01-01'),
                shown text GENERATED ALWAYS AS (upper(name)) STORED);
            CREATE INDEX pets_young ON pets (born DESC) WHERE born > '2020-01-01';
            CREATE INDEX pets_shown ON pets (lower(name) text_pattern_ops);
            ALTER TABLE pets ENABLE ROW LEVEL SECURITY;
            CREATE POLICY own ON pets USING (owner = current_setting('app.owner')::bigint);
            COMMENT ON COLUMN pets.name IS 'what it listens to';
            CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER pets_touch BEFORE UPDATE ON pets FOR EACH ROW EXECUTE FUNCTION touch();
            CREATE VIEW young AS SELECT name FROM pets WHERE born > '2020-01-01';
            """;

    private static Set<String> tables(Catalog catalog) {
        return catalog.objects().values().stream()
                .filter(Table.class::isInstance)
                .map(table -> table.id().toString())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 17, 18})
    void tables_under_other_oids_are_alike(int major) throws SQLException {
        try (TestDatabase one = CaseServers.of(major).create(TABLES);
                TestDatabase other = CaseServers.of(major).create(OTHER_OIDS + TABLES);
                Connection source = one.connection();
                Connection target = other.connection()) {
            AtOnce read = AtOnce.read(source, target);
            assertThat(tables(read.wanted())).isEmpty();
            assertThat(tables(read.present())).isEmpty();
            assertThat(read.differences()).isEmpty();
            assertThat(read.wanted().gaps()).isEmpty();
        }
    }

    @Test
    void a_table_that_differs_is_read_with_all_that_refers_to_others() throws SQLException {
        try (TestDatabase one = CaseServers.of(15).create(TABLES + "ALTER TABLE pets ADD COLUMN color text;");
                TestDatabase other = CaseServers.of(15).create(OTHER_OIDS + TABLES);
                Connection source = one.connection();
                Connection target = other.connection()) {
            AtOnce read = AtOnce.read(source, target);
            assertThat(tables(read.wanted())).containsExactly("table:public.pets");
            assertThat(read.differences())
                    .extracting(difference -> difference.id().toString())
                    .containsExactly("column:public.pets.color");
        }
    }

    /** A default operator class of somebody's own changes what is printed of indexes that did not change. */
    @Test
    void nothing_is_alike_where_indexes_are_printed_otherwise() throws SQLException {
        String own = "CREATE OPERATOR CLASS mine DEFAULT FOR TYPE varchar USING btree AS STORAGE varchar;";
        try (TestDatabase one = CaseServers.of(15).create(TABLES + own);
                TestDatabase other = CaseServers.of(15).create(TABLES);
                Connection source = one.connection();
                Connection target = other.connection()) {
            assertThat(tables(AtOnce.read(source, target).wanted())).hasSize(2);
        }
    }

    /** The owner of a database on one server is the owner of the other on the other, whatever their names are. */
    @Test
    void owners_of_two_servers_are_one_person() throws SQLException {
        try (EmbeddedServer here = EmbeddedServer.start(15);
                EmbeddedServer there = EmbeddedServer.start(15);
                ScratchDatabase one = here.create();
                ScratchDatabase other = there.create();
                Connection source = owned(one, "shop_staging");
                Connection target = owned(other, "shop_production")) {
            assertThat(tables(AtOnce.read(source, target).wanted())).isEmpty();
            execute(target, "CREATE ROLE shop_staging");
            assertThat(tables(AtOnce.read(source, target).wanted()))
                    .as("a role that both servers know is nobody else")
                    .hasSize(2);
        }
    }

    private static Connection owned(ScratchDatabase database, String role) throws SQLException {
        Connection connection = database.connectSimple();
        execute(connection, "CREATE ROLE " + role + " SUPERUSER; SET ROLE " + role);
        execute(connection, TABLES + "GRANT SELECT ON pets TO PUBLIC; GRANT UPDATE (name) ON pets TO " + role);
        execute(connection, "ALTER DATABASE " + connection.getCatalog() + " OWNER TO " + role);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void majors_are_never_alike() throws SQLException {
        try (TestDatabase one = CaseServers.of(14).create(TABLES);
                TestDatabase other = CaseServers.of(15).create(TABLES);
                Connection source = one.connection();
                Connection target = other.connection()) {
            assertThat(tables(AtOnce.read(source, target).wanted())).hasSize(2);
        }
    }
}
