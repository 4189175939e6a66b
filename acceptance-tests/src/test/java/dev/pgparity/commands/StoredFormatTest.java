package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Fingerprinter;
import dev.pgparity.catalog.Scope;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.promote.history.PromotionHistory;
import dev.pgparity.promote.history.PromotionRecord;
import dev.pgparity.promote.work.PlanFile;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.read.stored.CatalogSnapshot;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What earlier versions stored (see {@code stored/README.md}) is read, compared, promoted and undone as ever. */
class StoredFormatTest {
    private static final Path STORED = Path.of("stored");

    /** The scope of a configuration that says nothing about it. */
    private static final Scope EVERYTHING = new Scope(schema -> true, true, true, true, "schemas *");

    @TempDir
    private Path folder;

    private static Path file(int major, String name) {
        return STORED.resolve("format-1/" + major + "/" + name);
    }

    private static String after(int major) throws IOException {
        return Files.readString(STORED.resolve("after.sql"))
                + Files.readString(STORED.resolve("after-15.sql"))
                + (major >= 18 ? Files.readString(STORED.resolve("after-18.sql")) : "");
    }

    private static String before() throws IOException {
        return Files.readString(STORED.resolve("before.sql"));
    }

    private static Catalog read(TestDatabase database) throws SQLException {
        try (Connection connection = database.connection()) {
            return CatalogReader.read(connection, ReadDetail.OBJECTS_AND_DEPENDENCIES);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_snapshot_is_the_schema_that_it_was_made_of(int major) throws IOException, SQLException {
        Catalog stored = CatalogSnapshot.load(file(major, "snapshot.json"));
        try (TestDatabase database = PostgresServers.of(major).create(after(major))) {
            Catalog live = read(database);
            assertThat(CatalogDiffer.compare(live, stored).all()).isEmpty();
            assertThat(stored.objects()).isEqualTo(live.objects());
            assertThat(stored.dependencies().all())
                    .containsExactlyInAnyOrderElementsOf(live.dependencies().all());
            Cli.Result compare = Cli.run(
                    "compare", "snapshot:" + file(major, "snapshot.json").toAbsolutePath(), database.url());
            assertThat(compare.code()).as(compare.all()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void every_kind_of_object_is_read_and_written_again(int major) {
        Catalog stored = CatalogSnapshot.load(file(major, "planted.json"));
        String now = CatalogSnapshot.text(stored);
        assertThat(now).contains("\"format\" : 2");
        assertThat(CatalogSnapshot.parse(now, "now").objects()).isEqualTo(stored.objects());
        assertThat(CatalogSnapshot.text(CatalogSnapshot.parse(now, "now"))).isEqualTo(now);
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_plan_is_the_one_that_was_approved_and_lands(int major) throws IOException, SQLException {
        Path plan = file(major, "plan.json").toAbsolutePath();
        assertThat(Files.readString(plan))
                .contains(PlanFile.load(plan, EVERYTHING).name());
        try (TestDatabase source = PostgresServers.of(major).create(after(major));
                TestDatabase target = PostgresServers.of(major).create(before())) {
            Cli.Result result = Cli.run(
                    "promote",
                    "staging",
                    "production",
                    "--plan",
                    plan.toString(),
                    "--yes",
                    "--allow-destructive",
                    "--config",
                    config(source, target));
            assertThat(result.code()).as(result.all()).isZero();
            assertThat(CatalogDiffer.compare(read(source), read(target)).all()).isEmpty();
        }
    }

    @Test
    void a_plan_that_was_changed_is_refused() throws IOException {
        String text = Files.readString(file(18, "plan.json"));
        assertThat(text).contains("\"CHECK ((a > 0))\"");
        Path edited = Files.writeString(
                folder.resolve("edited.json"), text.replace("\"CHECK ((a > 0))\"", "\"CHECK ((a > 1))\""));
        assertThatThrownBy(() -> PlanFile.load(edited, EVERYTHING)).hasMessageContaining("was changed");
    }

    @Test
    void a_definition_that_is_none_is_refused() throws IOException {
        String text = Files.readString(file(18, "snapshot.json"));
        assertThat(text).contains("USING hash (v)");
        assertThatThrownBy(() -> CatalogSnapshot.parse(text.replace("USING hash (v)", "USING hash v"), "x.json"))
                .hasMessageContaining("\"USING hash v\" is no definition that this version knows");
        assertThatThrownBy(() -> CatalogSnapshot.parse(text.replace("USING hash (v)", "USING hash (o)"), "x.json"))
                .hasMessageContaining("its objects are not those that it was made of");
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_promotion_is_undone(int major) throws IOException, SQLException {
        try (TestDatabase source = PostgresServers.of(major).create(before());
                TestDatabase target = PostgresServers.of(major).create(after(major))) {
            target.execute(Files.readString(file(major, "history.sql")));
            Catalog then = read(target);
            try (Connection connection = target.connection()) {
                PromotionHistory history = PromotionHistory.existing(connection).orElseThrow();
                PromotionRecord last = history.list(1).getFirst();
                assertThat(CatalogDiffer.compare(history.schemaAfter(last.id()), then)
                                .all())
                        .isEmpty();
                assertThat(last.fingerprintAfter())
                        .as("what is no drift is not called drift")
                        .isEqualTo(Fingerprinter.of(EVERYTHING.apply(then), EVERYTHING.description())
                                .sha256());
            }
            String config = config(source, target);
            Cli.Result watched = Cli.run("history", "production", "--config", config);
            assertThat(watched.code()).as(watched.all()).isZero();
            Cli.Result undone = Cli.run(
                    "promote", "production", "--undo", "last", "--yes", "--allow-destructive", "--config", config);
            assertThat(undone.code()).as(undone.all()).isZero();
            assertThat(CatalogDiffer.compare(read(source), read(target)).all()).isEmpty();
        }
    }

    private String config(TestDatabase source, TestDatabase target) throws IOException {
        return Files.writeString(folder.resolve("pgparity.yaml"), """
                    environments:
                      staging: { url: "%s" }
                      production: { url: "%s" }
                    """.formatted(source.url(), target.url()))
                .toString();
    }
}
