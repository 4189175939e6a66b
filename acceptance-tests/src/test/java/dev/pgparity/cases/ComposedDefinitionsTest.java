package dev.pgparity.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.Index;
import dev.pgparity.catalog.object.Trigger;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Definitions that the reader puts together itself are letter by letter what PostgreSQL's own functions print. */
class ComposedDefinitionsTest {
    private static final String SCHEMA = """
            CREATE SCHEMA "Other";
            CREATE SCHEMA pgparity;
            CREATE TABLE whole (a int, CHECK (whole.* IS NOT NULL));
            CREATE TABLE pgparity.ours (id int PRIMARY KEY);
            CREATE TYPE mood AS ENUM ('sad', 'ok');
            CREATE DOMAIN code AS text;
            CREATE TABLE "Other"."select" ("A b" int, b int, "order" text, PRIMARY KEY ("A b"),
                CONSTRAINT "un ique" UNIQUE (b, "order"));
            CREATE TABLE t (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, gone int, a int, b int, "Quoted \"\"x\"\"\" int, o text,
                v varchar(20), n name, c text COLLATE "C", e mood, d code, tags text[], ints int[], doc jsonb, ts tsvector,
                p point, r int4range, at timestamptz, f float8, u uuid, ch char(3), i inet, bits bit varying, m macaddr,
                UNIQUE (b) INCLUDE (a, v), UNIQUE ("Quoted \"\"x\"\"\", o), CONSTRAINT x EXCLUDE USING gist (r WITH &&),
                CHECK (a > 0), CHECK (tableoid > 0), CONSTRAINT deferred UNIQUE (u) DEFERRABLE INITIALLY DEFERRED, UNIQUE (m) DEFERRABLE);
            ALTER TABLE t DROP COLUMN gone;
            ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES "Other"."select",
                ADD CONSTRAINT "b o" FOREIGN KEY (b, o) REFERENCES "Other"."select" (b, "order") MATCH FULL
                    ON UPDATE SET NULL ON DELETE SET DEFAULT,
                ADD CONSTRAINT later FOREIGN KEY ("Quoted \"\"x\"\"\") REFERENCES "Other"."select" ("A b")
                    ON UPDATE RESTRICT ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED NOT VALID,
                ADD CONSTRAINT self FOREIGN KEY (id) REFERENCES t (id) ON DELETE SET NULL DEFERRABLE,
                ADD CONSTRAINT to_ours FOREIGN KEY (a) REFERENCES pgparity.ours;
            CREATE INDEX ON t (a);
            CREATE INDEX ON t (a DESC, b ASC NULLS FIRST, "Quoted \"\"x\"\"\" DESC NULLS LAST, id);
            CREATE UNIQUE INDEX "Odd \"\"name\"\"\" ON t (o, v) INCLUDE (a, "Quoted \"\"x\"\"\") WHERE a > 3 AND b IS NOT NULL;
            CREATE INDEX ON t (n);
            CREATE INDEX ON t (c);
            CREATE INDEX ON t (c COLLATE "POSIX");
            CREATE INDEX ON t (o COLLATE "C");
            CREATE INDEX ON t (o text_pattern_ops);
            CREATE INDEX ON t (v varchar_pattern_ops);
            CREATE INDEX ON t (v text_ops);
            CREATE INDEX ON t (v varchar_ops);
            CREATE INDEX ON t (ch, e, d, tags, ints, i, bits, m, r, at, f, u);
            CREATE INDEX ON t (ch bpchar_pattern_ops);
            CREATE INDEX ON t (i cidr_ops);
            CREATE INDEX ON t (lower(o), (a + b), (o || v) text_pattern_ops, (at AT TIME ZONE 'UTC')) WHERE (b IS NULL) OR a = 1;
            CREATE INDEX ON t USING hash (v);
            CREATE INDEX ON t USING hash (o);
            CREATE INDEX ON t USING gin (tags);
            CREATE INDEX ON t USING gin (ints, doc);
            CREATE INDEX ON t USING gin (doc jsonb_path_ops);
            CREATE INDEX ON t USING gin (ts) WITH (fastupdate = off) WHERE a IS NULL;
            CREATE INDEX ON t USING gist (ts);
            CREATE INDEX ON t USING gist (ts tsvector_ops (siglen = 100));
            CREATE INDEX ON t USING gist (r, p);
            CREATE INDEX ON t USING spgist (o);
            CREATE INDEX ON t USING spgist (p kd_point_ops);
            CREATE INDEX ON t USING brin (at, a) WITH (pages_per_range = 16);
            CREATE INDEX ON t USING brin (a int4_bloom_ops (n_distinct_per_range = 200));
            CREATE TABLE part (id int, k text, PRIMARY KEY (id)) PARTITION BY RANGE (id);
            CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (1) TO (100);
            CREATE INDEX ON part (k DESC);
            ALTER TABLE part ADD FOREIGN KEY (id) REFERENCES "Other"."select";
            CREATE MATERIALIZED VIEW mv AS SELECT id, o FROM t;
            CREATE UNIQUE INDEX ON mv (id);
            CREATE TABLE heir (x int UNIQUE) INHERITS (t);
            CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE FUNCTION "Other"."F g"() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER one BEFORE INSERT OR UPDATE OR DELETE ON t FOR EACH ROW EXECUTE FUNCTION f();
            CREATE TRIGGER "Two \"\"x\"\"\" AFTER TRUNCATE ON t FOR EACH STATEMENT EXECUTE FUNCTION "Other"."F g"();
            CREATE TRIGGER three AFTER UPDATE OF a, "Quoted \"\"x\"\"\" ON t FOR EACH ROW WHEN (OLD.a <> NEW.a) EXECUTE FUNCTION f();
            CREATE TRIGGER four AFTER INSERT ON t REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION f('a', 'b''c');
            CREATE CONSTRAINT TRIGGER five AFTER DELETE ON t DEFERRABLE FOR EACH ROW EXECUTE FUNCTION f();
            CREATE TRIGGER six BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
            CREATE TRIGGER seven AFTER DELETE OR TRUNCATE ON "Other"."select" EXECUTE FUNCTION f();
            CREATE VIEW v AS SELECT a FROM t;
            CREATE TRIGGER eight INSTEAD OF INSERT OR DELETE ON v FOR EACH ROW EXECUTE FUNCTION f();
            CREATE TRIGGER nine AFTER INSERT ON part FOR EACH ROW EXECUTE FUNCTION f();
            ALTER TABLE part_1 DISABLE TRIGGER nine;
            """;
    private static final String SINCE_15 = """
            ALTER TABLE t ADD CONSTRAINT nulls UNIQUE NULLS NOT DISTINCT (f);
            CREATE UNIQUE INDEX nulls_index ON t (f, a) INCLUDE (b) NULLS NOT DISTINCT WHERE a > 1;
            ALTER TABLE t ADD CONSTRAINT partly FOREIGN KEY (b, o) REFERENCES "Other"."select" (b, "order") ON DELETE SET NULL (o);
            """;
    private static final String SINCE_18 = """
            CREATE TABLE spans (id int4range, during daterange, PRIMARY KEY (id, during WITHOUT OVERLAPS));
            CREATE TABLE uses (id int4range, during daterange, a int,
                FOREIGN KEY (id, PERIOD during) REFERENCES spans (id, PERIOD during),
                FOREIGN KEY (a) REFERENCES pgparity.ours NOT ENFORCED,
                CONSTRAINT unenforced FOREIGN KEY (a) REFERENCES "Other"."select" NOT ENFORCED);
            """;
    private static final String OWN_CLASS = """
            -- somebody else's default for a type that PostgreSQL has none of its own for
            CREATE OPERATOR CLASS own_varchar DEFAULT FOR TYPE varchar USING btree AS
                OPERATOR 1 <(text, text), OPERATOR 2 <=(text, text), OPERATOR 3 =(text, text), OPERATOR 4 >=(text, text),
                OPERATOR 5 >(text, text), FUNCTION 1 (varchar, varchar) bttextcmp(text, text);
            CREATE INDEX with_own ON t (v);
            CREATE INDEX with_text ON t (v text_ops);
            """;
    private static final String CONSTRAINTS = """
            SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) || '.' || quote_ident(co.conname)
                   || ' ' || regexp_replace(pg_get_constraintdef(co.oid), ' NOT VALID$', '')
              FROM pg_constraint co JOIN pg_class c ON c.oid = co.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE co.contype IN ('p', 'u', 'x', 'f', 'c') AND n.nspname IN ('public', 'Other')
               AND NOT (co.contype = 'f' AND co.conparentid <> 0)
            """;
    private static final String INDEXES = """
            SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                   || substr(regexp_replace(pg_get_indexdef(c.oid), ' WITH \\([^)]*=[^)]*\\)', ''),
                             strpos(pg_get_indexdef(c.oid), ' USING '))
              FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname IN ('public', 'Other')
               AND NOT EXISTS (SELECT FROM pg_constraint co WHERE co.conindid = c.oid AND co.contype IN ('p', 'u', 'x'))
            """;
    private static final String TRIGGERS = """
            SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) || '.' || quote_ident(t.tgname)
                   || ' ' || substr(pg_get_triggerdef(t.oid, false), length('CREATE ') + 1)
              FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE NOT t.tgisinternal AND t.tgparentid = 0
            """;

    @ParameterizedTest
    @MethodSource("dev.pgparity.testkit.PostgresServers#majors")
    void they_are_what_the_server_prints(int major) throws SQLException {
        String schema = SCHEMA + (major >= 15 ? SINCE_15 : "") + (major >= 18 ? SINCE_18 : "") + OWN_CLASS;
        try (TestDatabase database = PostgresServers.of(major).create(schema);
                Connection connection = database.connection()) {
            Catalog catalog = CatalogReader.read(connection, ReadDetail.OBJECTS);
            assertThat(composed(catalog, Constraint.class)).isEqualTo(printed(connection, CONSTRAINTS));
            assertThat(composed(catalog, Index.class)).isEqualTo(printed(connection, INDEXES));
            assertThat(composed(catalog, Trigger.class)).isEqualTo(printed(connection, TRIGGERS));
        }
    }

    private static Set<String> composed(Catalog catalog, Class<? extends CatalogObject> type) {
        Set<String> definitions = new TreeSet<>();
        for (CatalogObject object : catalog.objects().values()) {
            if (type.isInstance(object)) {
                String definition = switch (object) {
                    case Constraint constraint -> constraint.definition().sql().sql();
                    case Index index -> index.definition().sql().sql();
                    case Trigger trigger -> trigger.definition().sql();
                    default -> "";
                };
                definitions.add(object.id().path() + " " + definition);
            }
        }
        return definitions;
    }

    private static Set<String> printed(Connection connection, String query) throws SQLException {
        Set<String> definitions = new TreeSet<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = pg_catalog");
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    definitions.add(rows.getString(1));
                }
            }
        }
        return definitions;
    }
}
