package dev.pgparity.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.diff.Difference;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.read.row.SharedNames;
import dev.pgparity.scratch.EmbeddedServer;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * A tool that finds drift is to be believed only after drift was planted: each difference of {@code planted/plants.sql}
 * must be seen, at the object where it was planted, and nowhere else.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedDifferenceTest {
    private static final Path FOLDER = Path.of("planted");
    private static final int MAJOR = 15;
    private static final int NEWEST = EmbeddedServer.newestMajor();

    private static final String WALK = """
            SELECT DISTINCT o.type
              FROM (SELECT classid, objid, objsubid FROM pg_depend WHERE objid >= 16384
                    UNION SELECT refclassid, refobjid, refobjsubid FROM pg_depend WHERE refobjid >= 16384
                    UNION SELECT classid, objid, objsubid FROM pg_shdepend
                           WHERE objid >= 16384 AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
                    UNION SELECT classoid, objoid, objsubid FROM pg_description WHERE objoid >= 16384
                    UNION SELECT classoid, objoid, objsubid FROM pg_seclabel WHERE objoid >= 16384
                    UNION SELECT 'pg_class'::regclass, oid, 0 FROM pg_class WHERE oid >= 16384) walk,
                   pg_identify_object(walk.classid, walk.objid, walk.objsubid) o
             WHERE o.type IS NOT NULL
            """;

    /** PostgreSQL's words for what some reader reads, or what is part of something that is read. */
    private static final Set<String> KNOWN = Set.of(
            "access method",
            "aggregate",
            "cast",
            "collation",
            "composite type",
            "composite type column",
            "conversion",
            "default acl",
            "default value",
            "domain constraint",
            "event trigger",
            "extension",
            "foreign table",
            "foreign table column",
            "foreign-data wrapper",
            "function",
            "function of access method",
            "index",
            "index column",
            "language",
            "materialized view",
            "materialized view column",
            "operator",
            "operator class",
            "operator family",
            "operator of access method",
            "policy",
            "procedure",
            "publication",
            "publication namespace",
            "publication relation",
            "rule",
            "schema",
            "sequence",
            "sequence column",
            "server",
            "statistics object",
            "subscription",
            "table",
            "table column",
            "table constraint",
            "text search configuration",
            "text search dictionary",
            "text search parser",
            "text search template",
            "toast table",
            "toast table column",
            "transform",
            "trigger",
            "type",
            "user mapping",
            "view",
            "view column");

    private static final String OTHER_OIDS = "CREATE TABLE passing (number serial PRIMARY KEY); DROP TABLE passing;\n";

    private final Map<Integer, Soil> soils = new HashMap<>();
    private final SharedNames names = new SharedNames();

    /**
     * What is planted into.
     *
     * @param alike the same under other OIDs, into which nothing is planted
     * @param here a session in the first, kept since a new one begins by reading what it needs of the catalogs
     * @param beside a session in the other
     */
    private record Soil(TestDatabase database, Catalog base, TestDatabase alike, Connection here, Connection beside) {
        List<TestDatabase> both() {
            return List.of(database, alike);
        }
    }

    @AfterAll
    void close() throws SQLException {
        for (Soil soil : soils.values()) {
            soil.here().close();
            soil.beside().close();
            // a database with a subscription cannot be dropped, nor a tablespace that is used
            for (TestDatabase database : soil.both()) {
                execute(database, "DROP SUBSCRIPTION sub");
                database.close();
            }
            try (TestDatabase empty =
                    CaseServers.of(soil.base().version().major()).create("")) {
                execute(empty, "DROP TABLESPACE planted");
            }
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Soil soil(int major) {
        return soils.computeIfAbsent(major, of -> {
            try {
                String base = Files.readString(FOLDER.resolve("base.sql"));
                TestDatabase database = CaseServers.of(of).create(base);
                try (Connection connection = database.connection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("SET allow_in_place_tablespaces = on");
                    statement.execute("CREATE TABLESPACE planted LOCATION ''");
                }
                TestDatabase alike = CaseServers.of(of).create(OTHER_OIDS + base);
                return new Soil(
                        database,
                        Trial.read(database),
                        alike,
                        database.scratch().connectSimple(),
                        alike.connection());
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> is_seen() {
        return Stream.concat(plants("plants.sql", MAJOR), plants("plants-newest.sql", NEWEST));
    }

    private Stream<DynamicTest> plants(String file, int major) {
        return Plant.read(FOLDER.resolve(file)).stream()
                .map(plant -> DynamicTest.dynamicTest(plant.toString(), () -> plantAndLook(plant, soil(major))));
    }

    @Test
    void everything_planted_into_is_claimed() {
        assertThat(soil(MAJOR).base().gaps()).isEmpty();
        assertThat(soil(NEWEST).base().gaps()).isEmpty();
    }

    /** A walk through everything that depends, is depended on, or is described: a word that nobody knows is a new kind. */
    @Test
    void no_kind_of_object_is_unheard_of() throws SQLException {
        for (int major : List.of(MAJOR, NEWEST)) {
            assertThat(soil(major).database().rows(WALK))
                    .allSatisfy(word -> assertThat(KNOWN).contains(word));
        }
    }

    @Test
    void what_a_role_may_not_read_is_a_gap() throws SQLException {
        try (Connection connection = soil(MAJOR).database().connection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE case_bob");
            assertThat(CatalogReader.read(connection, ReadDetail.OBJECTS).gaps())
                    .as("the options of another role's user mapping")
                    .anySatisfy(gap -> assertThat(gap.object()).startsWith("user-mapping:"));
        }
    }

    private void plantAndLook(Plant plant, Soil soil) throws SQLException {
        List<Difference> found = planted(plant, soil);
        Set<String> expected = new TreeSet<>(plant.also());
        expected.add(plant.object());
        Set<String> named =
                found.stream().map(difference -> difference.id().toString()).collect(Collectors.toSet());
        assertThat(named).as(plant.toString()).isEqualTo(expected);
        for (Difference difference : found) {
            if (difference.id().toString().equals(plant.object())) {
                assertThat(components(difference)).as(plant.toString()).contains(plant.component());
                assertThat(plant.record()).as(plant.toString()).isIn("", record(difference));
            }
        }
    }

    private List<Difference> planted(Plant plant, Soil soil) throws SQLException {
        Connection connection = soil.here();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(plant.sql());
            Catalog catalog = CatalogReader.read(connection, ReadDetail.OBJECTS, names);
            List<Difference> all = CatalogDiffer.compare(catalog, soil.base()).all();
            assertThat(AtOnce.read(connection, soil.beside(), names).differences())
                    .as("with alike tables left out: " + plant)
                    .isEqualTo(all);
            return all;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static String record(Difference difference) {
        return switch (difference) {
            case Difference.Added(CatalogObject after) -> after.getClass().getSimpleName();
            case Difference.Removed(CatalogObject before) -> before.getClass().getSimpleName();
            case Difference.Altered(CatalogObject before, CatalogObject after) ->
                after.getClass().getSimpleName();
        };
    }

    private static Set<String> components(Difference difference) {
        return switch (difference) {
            case Difference.Added added -> Set.of(Plant.EXISTS);
            case Difference.Removed removed -> Set.of(Plant.EXISTS);
            case Difference.Altered(CatalogObject before, CatalogObject after) ->
                Arrays.stream(after.getClass().getRecordComponents())
                        .filter(component -> !Objects.equals(value(component, before), value(component, after)))
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet());
        };
    }

    private static String value(RecordComponent component, CatalogObject object) {
        try {
            component.getAccessor().setAccessible(true);
            return String.valueOf(component.getAccessor().invoke(object));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
