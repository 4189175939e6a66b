package dev.pgparity.plan;

import static dev.pgparity.plan.Names.attached;
import static dev.pgparity.plan.Names.column;
import static dev.pgparity.plan.Names.function;
import static dev.pgparity.plan.Names.global;
import static dev.pgparity.plan.Names.inSchema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.Comment;
import dev.pgparity.catalog.DefaultPrivileges;
import dev.pgparity.catalog.Domain;
import dev.pgparity.catalog.Extension;
import dev.pgparity.catalog.Grant;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Options;
import dev.pgparity.catalog.Owner;
import dev.pgparity.catalog.Schema;
import dev.pgparity.catalog.Subscription;
import dev.pgparity.catalog.Table;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Schemas, extensions, comments, default privileges and subscriptions. */
class SchemaObjectsTest {
    private static final ObjectId.Global APP = global(Kind.SCHEMA, "app");
    private static final ObjectId.Global PUBLIC = global(Kind.SCHEMA, "public");

    private final SmallCatalog empty = new SmallCatalog();

    @Test
    void a_schema_comes_before_what_is_in_it_and_goes_after_it() {
        Domain inside = new Domain(
                new ObjectId.InSchema(Kind.DOMAIN, new QualifiedName(new Identifier("app"), new Identifier("d"))),
                SqlText.fromServer("text"),
                null,
                null,
                false,
                null);
        SmallCatalog wanted =
                new SmallCatalog().put(inside).put(new Schema(APP)).needs(inside.id(), APP);

        assertThat(Planned.of(empty, wanted).statements())
                .containsExactly("CREATE SCHEMA app", "CREATE DOMAIN app.d AS text");
        assertThat(Planned.of(wanted, empty).statements())
                .containsExactly("DROP DOMAIN app.d", "DROP SCHEMA app")
                .noneMatch(sql -> sql.contains("CASCADE"));
    }

    @Test
    void a_table_in_another_schema_is_another_table_and_the_plan_says_that_rows_are_lost() {
        QualifiedName moved = new QualifiedName(new Identifier("app"), new Identifier("t"));
        ObjectId.InSchema id = new ObjectId.InSchema(Kind.TABLE, moved);
        SmallCatalog before = new SmallCatalog().put(new Schema(APP)).table("t", "a integer");
        SmallCatalog wanted = new SmallCatalog()
                .put(new Schema(APP))
                .put(new Table(id, false, null, null, null, null, Options.NONE, false, false))
                .needs(id, APP);

        Planned plan = Planned.of(before, wanted);

        assertThat(plan.statements()).containsExactly("CREATE TABLE app.t ()", "DROP TABLE public.t");
        assertThat(plan.hazards("DROP")).contains(HazardKind.DATA_LOSS);
        assertThat(plan.step("DROP").phase()).isEqualTo(Phase.CONTRACT);
    }

    @Test
    void an_owner_of_a_new_schema_is_given_and_that_of_the_session_needs_no_statement() {
        SmallCatalog theirs = new SmallCatalog().put(new Schema(APP)).put(owner(APP, "alice"));
        SmallCatalog ours = new SmallCatalog().put(new Schema(APP)).put(owner(APP, "owner"));

        assertThat(Planned.of(empty, theirs).statements())
                .containsExactly("CREATE SCHEMA app", "ALTER SCHEMA app OWNER TO alice");
        assertThat(Planned.of(empty, ours).statements()).containsExactly("CREATE SCHEMA app");
        assertThat(Planned.of(empty, ours).expected().has(attached(Kind.OWNER, APP)))
                .isTrue();
    }

    @Test
    void an_extension_is_installed_in_the_usual_version_or_the_named_one() {
        SmallCatalog target = new SmallCatalog().files("hstore", "1.8", "1.8", "1.7");

        assertThat(Planned.of(target, new SmallCatalog().put(extension("public", "1.8")))
                        .statements())
                .containsExactly("CREATE EXTENSION hstore WITH SCHEMA public");
        assertThat(Planned.of(target, new SmallCatalog().put(extension("public", "1.7")))
                        .statements())
                .containsExactly("CREATE EXTENSION hstore WITH SCHEMA public VERSION '1.7'");
    }

    @Test
    void a_version_that_the_server_does_not_have_is_left_out() {
        SmallCatalog target = new SmallCatalog().files("hstore", "1.7", "1.7").put(extension("public", "1.7"));

        Planned plan = Planned.of(target, new SmallCatalog().put(extension("public", "1.8")));

        assertThat(plan.statements()).isEmpty();
        assertThat(plan.plan().leftOut()).hasSize(1);
    }

    @Test
    void an_extension_moves_and_is_updated_in_place() {
        SmallCatalog target = new SmallCatalog()
                .put(new Schema(APP))
                .files("hstore", "1.8", "1.8", "1.7")
                .put(extension("public", "1.7"));
        SmallCatalog wanted = new SmallCatalog().put(new Schema(APP)).put(extension("app", "1.8"));

        assertThat(Planned.of(target, wanted).statements())
                .containsExactly("ALTER EXTENSION hstore SET SCHEMA app", "ALTER EXTENSION hstore UPDATE TO '1.8'");
    }

    @Test
    void an_extension_that_cannot_move_is_installed_anew_and_the_plan_says_what_that_costs() {
        SmallCatalog target = new SmallCatalog()
                .put(new Schema(APP))
                .files("hstore", "1.8", "1.8")
                .fixed("hstore")
                .put(extension("public", "1.8"));

        Planned plan =
                Planned.of(target, new SmallCatalog().put(new Schema(APP)).put(extension("app", "1.8")));

        assertThat(plan.statements())
                .containsExactly("DROP EXTENSION hstore", "CREATE EXTENSION hstore WITH SCHEMA app");
        assertThat(plan.hazards("DROP")).containsExactly(HazardKind.DATA_LOSS, HazardKind.BREAKS_RUNNING_CODE);
        assertThat(plan.plan().steps()).allMatch(step -> step.phase() == Phase.CONTRACT);
    }

    @Test
    void an_extension_comes_before_what_uses_it_and_goes_after_it() {
        SmallCatalog wanted = new SmallCatalog()
                .files("hstore", "1.8", "1.8")
                .table("t", "a public.hstore")
                .put(extension("public", "1.8"))
                .needs(column("t", "a"), global(Kind.EXTENSION, "hstore"));
        SmallCatalog none = new SmallCatalog().files("hstore", "1.8", "1.8");

        assertThat(Planned.of(none, wanted).statements())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("CREATE EXTENSION"),
                        second -> assertThat(second).startsWith("CREATE TABLE"));
        assertThat(Planned.of(wanted, none).statements())
                .containsExactly("DROP TABLE public.t", "DROP EXTENSION hstore");
    }

    @Test
    void comments_name_their_object_in_its_own_words() {
        SmallCatalog before = new SmallCatalog()
                .table("t", "a integer")
                .check("t", "positive", "((a > 0))", "a")
                .domain("d", "text")
                .function("f", "integer", "select 1")
                .view("v", " SELECT 1 AS x", "x integer")
                .index("t_a", "t", "a");
        SmallCatalog wanted = before.copy()
                .put(comment(column("t", "a")))
                .put(comment(Names.constraint("t", "positive")))
                .put(comment(inSchema(Kind.DOMAIN, "d")))
                .put(comment(function("f", "integer")))
                .put(comment(Names.view("v")))
                .put(comment(Names.index("t_a")))
                .put(comment(PUBLIC));

        Planned plan = Planned.of(before, wanted);

        assertThat(plan.statements())
                .containsExactlyInAnyOrder(
                        "COMMENT ON COLUMN public.t.a IS 'why'",
                        "COMMENT ON CONSTRAINT positive ON public.t IS 'why'",
                        "COMMENT ON DOMAIN public.d IS 'why'",
                        "COMMENT ON FUNCTION public.f(integer) IS 'why'",
                        "COMMENT ON VIEW public.v IS 'why'",
                        "COMMENT ON INDEX public.t_a IS 'why'",
                        "COMMENT ON SCHEMA public IS 'why'");
        assertThat(plan.plan().steps()).allMatch(step -> step.hazards().isEmpty() && step.phase() == Phase.EXPAND);
    }

    @Test
    void a_comment_that_goes_is_set_to_null_at_once_and_another_text_in_one_statement() {
        SmallCatalog before = new SmallCatalog().put(comment(PUBLIC));
        SmallCatalog other = new SmallCatalog().put(new Comment(attached(Kind.COMMENT, PUBLIC), PUBLIC, "because"));

        assertThat(Planned.of(before, other).statements()).containsExactly("COMMENT ON SCHEMA public IS 'because'");
        assertThat(Planned.of(before, other).undo("COMMENT")).containsExactly("COMMENT ON SCHEMA public IS 'why'");
        assertThat(Planned.of(before, empty).statements()).containsExactly("COMMENT ON SCHEMA public IS NULL");
        assertThat(Planned.of(before, empty).step("COMMENT").phase()).isEqualTo(Phase.EXPAND);
    }

    @Test
    void default_privileges_change_after_the_objects_that_the_plan_makes() {
        SmallCatalog wanted = new SmallCatalog().table("t", "a integer").put(defaults("alice", "public", "SELECT"));

        assertThat(Planned.of(empty, wanted).statements())
                .containsExactly(
                        "CREATE TABLE public.t (\n    a integer\n)",
                        "ALTER DEFAULT PRIVILEGES FOR ROLE owner IN SCHEMA public GRANT SELECT ON TABLES TO alice");
    }

    @Test
    void default_privileges_give_and_take_only_the_difference() {
        SmallCatalog one = new SmallCatalog().put(defaults("alice", "public", "SELECT"));
        SmallCatalog two = new SmallCatalog().put(defaults("alice", "public", "SELECT", "INSERT"));

        assertThat(Planned.of(one, two).statements())
                .containsExactly(
                        "ALTER DEFAULT PRIVILEGES FOR ROLE owner IN SCHEMA public GRANT INSERT ON TABLES TO alice");
        assertThat(Planned.of(two, one).statements())
                .containsExactly(
                        "ALTER DEFAULT PRIVILEGES FOR ROLE owner IN SCHEMA public REVOKE INSERT ON TABLES FROM alice");
        assertThat(Planned.of(two, one).step("ALTER").phase()).isEqualTo(Phase.EXPAND);
    }

    @Test
    void a_future_privilege_of_everybody_weakens_security() {
        Planned plan = Planned.of(empty, new SmallCatalog().put(defaults(null, null, "SELECT")));

        assertThat(plan.statements())
                .containsExactly("ALTER DEFAULT PRIVILEGES FOR ROLE owner GRANT SELECT ON TABLES TO PUBLIC");
        assertThat(plan.hazards("ALTER")).containsExactly(HazardKind.WEAKENS_SECURITY);
    }

    @Test
    void a_subscription_is_made_without_connecting_and_names_its_connection_by_reference() {
        Planned plan = Planned.of(empty, new SmallCatalog().put(subscription("hash", "s", false, "news")));

        assertThat(plan.statements())
                .singleElement()
                .asString()
                .startsWith("CREATE SUBSCRIPTION s CONNECTION :'secret_")
                .contains(" PUBLICATION news WITH (connect = false, slot_name = 's'")
                .doesNotContain("hash", "password_required", "origin");
        assertThat(plan.step("CREATE").secrets()).hasSize(1);
        // what 16 brought is said on 16 alone
        assertThat(Planned.of(
                                new SmallCatalog().on(16),
                                new SmallCatalog().on(16).put(subscription("hash", "s", false, "news")))
                        .statements()
                        .getFirst())
                .contains("password_required = true", "run_as_owner = false", "origin = any");
    }

    @Test
    void a_subscription_lets_go_of_its_slot_before_it_is_dropped() {
        Planned plan = Planned.of(new SmallCatalog().put(subscription("hash", "s", false, "news")), empty);

        assertThat(plan.script())
                .containsExactly(
                        "BEGIN",
                        "ALTER SUBSCRIPTION s DISABLE",
                        "ALTER SUBSCRIPTION s SET (slot_name = NONE)",
                        "DROP SUBSCRIPTION s",
                        "COMMIT");
        assertThat(plan.hazards("ALTER SUBSCRIPTION s DISABLE"))
                .containsExactly(HazardKind.IRREVERSIBLE, HazardKind.BREAKS_RUNNING_CODE);
    }

    @Test
    void a_subscription_changes_in_place_without_a_refresh() {
        SmallCatalog before = new SmallCatalog().put(subscription("one", "s", false, "news"));

        assertThat(Planned.of(before, new SmallCatalog().put(subscription("one", "s", true, "news", "more")))
                        .statements())
                .containsExactly(
                        "ALTER SUBSCRIPTION s SET PUBLICATION more, news WITH (refresh = false)",
                        "ALTER SUBSCRIPTION s SET (binary = true)");
        assertThat(Planned.of(before, new SmallCatalog().put(subscription("two", "s", false, "news")))
                        .statements())
                .singleElement()
                .asString()
                .startsWith("ALTER SUBSCRIPTION s CONNECTION :'secret_");
        assertThat(Planned.of(before, new SmallCatalog().put(subscription("one", null, false, "news")))
                        .statements())
                .containsExactly("ALTER SUBSCRIPTION s DISABLE", "ALTER SUBSCRIPTION s SET (slot_name = NONE)");
    }

    private static Extension extension(String schema, String version) {
        return new Extension(global(Kind.EXTENSION, "hstore"), new Identifier(schema), version);
    }

    private static Owner owner(ObjectId on, String role) {
        return new Owner(attached(Kind.OWNER, on), new Identifier(role));
    }

    private static Comment comment(ObjectId on) {
        return new Comment(attached(Kind.COMMENT, on), on, "why");
    }

    private static DefaultPrivileges defaults(@Nullable String role, @Nullable String schema, String... privileges) {
        TreeSet<Grant> granted = new TreeSet<>();
        for (String privilege : privileges) {
            granted.add(new Grant(role == null ? null : new Identifier(role), privilege, false, null));
        }
        Identifier within = schema == null ? null : new Identifier(schema);
        Identifier creator = new Identifier("owner");
        return new DefaultPrivileges(
                DefaultPrivileges.id(creator, within, DefaultPrivileges.Objects.TABLES),
                creator,
                within,
                DefaultPrivileges.Objects.TABLES,
                granted,
                new TreeSet<>(Set.of()));
    }

    private static Subscription subscription(
            String connection, @Nullable String slot, boolean binary, String... publications) {
        return new Subscription(
                global(Kind.SUBSCRIPTION, "s"),
                connection,
                slot == null ? null : new Identifier(slot),
                List.of(publications).stream().map(Identifier::new).toList(),
                "off",
                binary,
                "off",
                false,
                false,
                true,
                false,
                "any",
                false);
    }
}
