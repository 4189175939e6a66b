package dev.pgparity.read.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.CoverageGap;
import dev.pgparity.catalog.DatabaseFacts;
import dev.pgparity.catalog.Dependencies;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.ServerVersion;
import dev.pgparity.catalog.Surroundings;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.Comment;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.DefaultPrivileges;
import dev.pgparity.catalog.object.Function;
import dev.pgparity.catalog.object.Index;
import dev.pgparity.catalog.object.IndexDefinition;
import dev.pgparity.catalog.object.PrimaryKey;
import dev.pgparity.catalog.object.Privileges;
import dev.pgparity.catalog.object.Schema;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.catalog.part.Deferral;
import dev.pgparity.catalog.part.Grant;
import dev.pgparity.catalog.part.Identity;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.catalog.part.Parameter;
import dev.pgparity.catalog.part.SequenceOptions;
import dev.pgparity.problem.Problem;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogSnapshotTest {
    private static final QualifiedName ORDERS = QualifiedName.of("public", "Odd \"orders\"");
    private static final ObjectId.InSchema TABLE = new ObjectId.InSchema(Kind.TABLE, ORDERS);
    private static final ObjectId.Member TOTAL =
            new ObjectId.Member(Kind.COLUMN, ORDERS, new Identifier("total.amount"));
    private static final ObjectId.Routine FUNCTION =
            new ObjectId.Routine(Kind.FUNCTION, QualifiedName.of("public", "f"), "integer, text");

    private static Catalog catalog(CatalogObject... more) {
        List<CatalogObject> objects = new java.util.ArrayList<>(List.of(
                new Schema(new ObjectId.Global(Kind.SCHEMA, new Identifier("public"))),
                new Table(
                        TABLE,
                        false,
                        null,
                        null,
                        SqlText.fromServer("RANGE (a)"),
                        null,
                        new Options(Map.of("fillfactor", "70")),
                        true,
                        false),
                new Column(
                        TOTAL,
                        TABLE,
                        SqlText.fromServer("bigint"),
                        null,
                        true,
                        new Identity(
                                true,
                                QualifiedName.of("public", "s"),
                                new SequenceOptions(1, 1, 1, Long.MAX_VALUE, 1, false),
                                false),
                        null,
                        false,
                        true,
                        false,
                        null,
                        "lz4",
                        100,
                        Options.NONE,
                        Options.NONE),
                new Constraint(
                        new ObjectId.Member(Kind.CONSTRAINT, ORDERS, new Identifier("pk")),
                        TABLE,
                        new PrimaryKey(
                                List.of(new Identifier("a")),
                                false,
                                List.of(new Identifier("b")),
                                Deferral.NOT_DEFERRABLE),
                        true,
                        true,
                        false,
                        null,
                        null,
                        Options.NONE),
                new Index(
                        new ObjectId.InSchema(Kind.INDEX, QualifiedName.of("public", "i")),
                        TABLE,
                        true,
                        false,
                        IndexDefinition.btree(List.of(new Identifier("a")), true),
                        Options.NONE,
                        null,
                        true,
                        Map.of(2, 500)),
                new Function(
                        FUNCTION,
                        List.of(
                                new Parameter('i', null, SqlText.fromServer("integer"), null),
                                new Parameter(
                                        'i',
                                        new Identifier("b"),
                                        SqlText.fromServer("text"),
                                        SqlText.fromServer("''"))),
                        null,
                        SqlText.fromServer("CREATE …\n'x'"),
                        false,
                        true,
                        false,
                        false),
                new Comment(new ObjectId.Attached(Kind.COMMENT, FUNCTION), FUNCTION, "naïve \"text\""),
                Privileges.of(
                        new ObjectId.Attached(Kind.GRANT, TABLE, "x"),
                        TABLE,
                        List.of(
                                new Grant(null, "SELECT", false, null),
                                new Grant(new Identifier("b"), "SELECT", true, null)),
                        List.of())));
        objects.addAll(List.of(more));
        return new Catalog(
                new ServerVersion(180006),
                new Surroundings(
                        new Identifier("me"),
                        new Identifier("owner"),
                        false,
                        Set.of(new Identifier("a"), new Identifier("b"), new Identifier("c")),
                        Set.of(new Identifier("me")),
                        List.of(new DefaultPrivileges(
                                DefaultPrivileges.id(new Identifier("me"), null, DefaultPrivileges.Objects.TABLES),
                                new Identifier("me"),
                                null,
                                DefaultPrivileges.Objects.TABLES,
                                new TreeSet<>(Set.of(new Grant(new Identifier("a"), "SELECT", false, null))),
                                new TreeSet<>())),
                        new DatabaseFacts(Map.of("encoding", "UTF8"))),
                objects,
                Map.of(TABLE, List.of(new Identifier("total.amount"))),
                new Dependencies(List.of(new Dependency(FUNCTION, TABLE, false))),
                List.of(new CoverageGap("cast x", "why")));
    }

    @Test
    void what_is_saved_is_what_is_loaded(@TempDir Path folder) {
        Path file = folder.resolve("x.json");
        Catalog before = catalog();
        CatalogSnapshot.save(before, file);
        Catalog after = CatalogSnapshot.load(file);
        assertThat(after.objects()).isEqualTo(before.objects());
        assertThat(after.columnOrders()).isEqualTo(before.columnOrders());
        assertThat(after.dependencies().all()).isEqualTo(before.dependencies().all());
        assertThat(after.surroundings()).isEqualTo(before.surroundings());
        assertThat(after.gaps()).isEqualTo(before.gaps());
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(CatalogSnapshot.text(after)).isEqualTo(CatalogSnapshot.text(before));
    }

    @Test
    void a_changed_object_is_noticed() {
        String text = CatalogSnapshot.text(catalog()).replace("naïve", "clever");
        assertThatThrownBy(() -> CatalogSnapshot.parse(text, "x.json"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("its objects are not those that it was made of");
    }

    @Test
    void a_newer_format_is_told_from_a_broken_file() {
        String text = CatalogSnapshot.text(catalog()).replace("\"format\" : 2,\n  \"cat", "\"format\" : 3,\n  \"cat");
        assertThatThrownBy(() -> CatalogSnapshot.parse(text, "x.json"))
                .isInstanceOf(Problem.class)
                .hasMessage("This snapshot has format 3; this pgparity reads formats 1 to 2.");
        assertThatThrownBy(() -> CatalogSnapshot.parse("{\"a\": ]", "x.json"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.report()).startsWith("x.json:1:"));
        assertThatThrownBy(() -> CatalogSnapshot.parse("{}", "x.json"))
                .hasMessage("This is not a snapshot of pgparity.");
    }

    @Test
    void an_object_of_an_unknown_kind_is_named() {
        String text = CatalogSnapshot.text(catalog()).replace("\"record\" : \"Function\"", "\"record\" : \"Gadget\"");
        assertThatThrownBy(() -> CatalogSnapshot.parse(text, "x.json"))
                .hasMessageContaining("\"Gadget\" is no CatalogObject that this version knows");
    }

    @Test
    void a_missing_file_is_said(@TempDir Path folder) {
        assertThatThrownBy(() -> CatalogSnapshot.load(folder.resolve("none.json")))
                .hasMessageContaining("there is no such file");
        assertThat(Files.exists(folder.resolve("none.json"))).isFalse();
    }
}
