package dev.pgparity.plan;

import static dev.pgparity.plan.Names.global;
import static dev.pgparity.plan.Names.inSchema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.ForeignDataWrapper;
import dev.pgparity.catalog.ForeignTable;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Options;
import dev.pgparity.catalog.Server;
import dev.pgparity.catalog.UserMapping;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Foreign-data wrappers, servers, user mappings and foreign tables. */
class ForeignDataTest {
    private static final ObjectId.InSchema FAR = inSchema(Kind.FOREIGN_TABLE, "far");

    private final SmallCatalog wrapped = new SmallCatalog().put(wrapper(null));
    private final SmallCatalog served = wrapped.copy().put(server(null, "1", options("host", "a")));
    private final SmallCatalog far = served.copy()
            .put(new ForeignTable(FAR, new Identifier("s"), options("table_name", "t")))
            .column(new ColumnForm(FAR, "a", "integer").notNull().foreign("column_name", "A"));

    @Test
    void they_are_made_from_the_wrapper_up_and_dropped_from_the_table_down() {
        SmallCatalog all = far.copy().put(mapping("alice", options("user", "x")));

        assertThat(Planned.of(new SmallCatalog(), all).statements())
                .containsExactly(
                        "CREATE FOREIGN DATA WRAPPER w",
                        "CREATE SERVER s VERSION '1' FOREIGN DATA WRAPPER w OPTIONS (host 'a')",
                        "CREATE USER MAPPING FOR alice SERVER s OPTIONS (\"user\" 'x')",
                        "CREATE FOREIGN TABLE public.far (\n    a integer OPTIONS (column_name 'A') NOT NULL\n) SERVER s OPTIONS (table_name 't')");
        Planned dropped = Planned.of(all, new SmallCatalog());
        assertThat(dropped.statements())
                .containsSubsequence("DROP FOREIGN TABLE public.far", "DROP SERVER s", "DROP FOREIGN DATA WRAPPER w")
                .containsSubsequence("DROP USER MAPPING FOR alice SERVER s", "DROP SERVER s");
        assertThat(dropped.hazards("DROP FOREIGN TABLE"))
                .as("the rows live elsewhere")
                .containsExactly(HazardKind.BREAKS_RUNNING_CODE);
    }

    @Test
    void a_wrapper_changes_its_functions_and_options_in_place() {
        SmallCatalog handled = new SmallCatalog()
                .put(new ForeignDataWrapper(
                        global(Kind.FOREIGN_DATA_WRAPPER, "w"),
                        SqlText.fromServer("public.h"),
                        null,
                        options("debug", "on")));

        assertThat(Planned.of(wrapped, handled).statements())
                .containsExactly("ALTER FOREIGN DATA WRAPPER w HANDLER public.h OPTIONS (ADD debug 'on')");
        assertThat(Planned.of(handled, wrapped).statements())
                .containsExactly("ALTER FOREIGN DATA WRAPPER w NO HANDLER OPTIONS (DROP debug)");
    }

    @Test
    void a_server_changes_version_and_options_in_place_with_one_statement() {
        SmallCatalog wanted = wrapped.copy().put(server(null, "2", options("host", "b", "port", "5")));

        assertThat(Planned.of(served, wanted).statements())
                .containsExactly("ALTER SERVER s VERSION '2' OPTIONS (SET host 'b', ADD port '5')");
        assertThat(Planned.of(wanted, served).statements())
                .containsExactly("ALTER SERVER s VERSION '1' OPTIONS (SET host 'a', DROP port)");
    }

    @Test
    void a_server_of_another_type_is_made_anew_with_all_that_stands_on_it() {
        UserMapping mapping = mapping("alice", options("user", "x"));
        SmallCatalog before = far.copy()
                .put(mapping)
                .needs(mapping.id(), global(Kind.SERVER, "s"))
                .needs(FAR, global(Kind.SERVER, "s"));
        SmallCatalog wanted = before.copy().put(server("other", "1", options("host", "a")));

        assertThat(Planned.of(before, wanted).statements())
                .containsSubsequence(
                        "DROP FOREIGN TABLE public.far",
                        "DROP SERVER s",
                        "CREATE SERVER s TYPE 'other' VERSION '1' FOREIGN DATA WRAPPER w OPTIONS (host 'a')")
                .containsSubsequence("DROP USER MAPPING FOR alice SERVER s", "DROP SERVER s")
                .anyMatch(sql -> sql.startsWith("CREATE USER MAPPING FOR alice"))
                .anyMatch(sql -> sql.startsWith("CREATE FOREIGN TABLE public.far"));
    }

    @Test
    void a_user_mapping_names_its_password_by_reference_alone() {
        SmallCatalog before = served.copy().put(mapping("alice", options("user", "x", "password", "hash1")));
        SmallCatalog wanted = served.copy().put(mapping("alice", options("user", "x", "password", "hash2")));

        Planned plan = Planned.of(before, wanted);

        assertThat(plan.statements())
                .singleElement()
                .asString()
                .startsWith("ALTER USER MAPPING FOR alice SERVER s OPTIONS (SET password :'secret_")
                .doesNotContain("hash");
        assertThat(plan.step("ALTER").secrets()).hasSize(1);
    }

    @Test
    void a_mapping_for_everybody_is_for_public() {
        assertThat(Planned.of(served, served.copy().put(mapping(null, Options.NONE)))
                        .statements())
                .containsExactly("CREATE USER MAPPING FOR PUBLIC SERVER s");
    }

    @Test
    void a_foreign_table_changes_its_options_and_columns_in_place() {
        SmallCatalog wanted = served.copy()
                .put(new ForeignTable(FAR, new Identifier("s"), options("table_name", "u")))
                .column(new ColumnForm(FAR, "a", "integer").notNull().foreign("column_name", "B"))
                .column(new ColumnForm(FAR, "b", "text"));

        Planned plan = Planned.of(far, wanted);

        assertThat(plan.statements())
                .containsExactlyInAnyOrder(
                        "ALTER FOREIGN TABLE public.far OPTIONS (SET table_name 'u')",
                        "ALTER FOREIGN TABLE ONLY public.far ALTER COLUMN a OPTIONS (SET column_name 'B')",
                        "ALTER FOREIGN TABLE public.far ADD COLUMN b text");
        assertThat(plan.locks("ALTER FOREIGN TABLE ONLY")).containsExactly("ACCESS_EXCLUSIVE public.far");
        assertThat(Planned.of(wanted, far).hazards("ALTER FOREIGN TABLE public.far DROP COLUMN"))
                .doesNotContain(HazardKind.DATA_LOSS);
    }

    @Test
    void not_null_of_a_foreign_table_is_a_promise_that_scans_nothing() {
        SmallCatalog loose = served.copy()
                .put(new ForeignTable(FAR, new Identifier("s"), options("table_name", "t")))
                .column(new ColumnForm(FAR, "a", "integer").foreign("column_name", "A"));

        Planned plan = Planned.online(loose, far);

        assertThat(plan.statements()).containsExactly("ALTER FOREIGN TABLE public.far ALTER COLUMN a SET NOT NULL");
        assertThat(plan.hazards("ALTER")).isEmpty();
    }

    @Test
    void a_foreign_table_on_another_server_is_made_anew() {
        SmallCatalog two =
                far.copy().put(new Server(global(Kind.SERVER, "s2"), new Identifier("w"), null, null, Options.NONE));
        SmallCatalog wanted = two.copy().put(new ForeignTable(FAR, new Identifier("s2"), options("table_name", "t")));

        assertThat(Planned.of(two, wanted).statements())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("DROP FOREIGN TABLE public.far"),
                        second -> assertThat(second).contains("SERVER s2"));
    }

    private static ForeignDataWrapper wrapper(@Nullable String handler) {
        return new ForeignDataWrapper(
                global(Kind.FOREIGN_DATA_WRAPPER, "w"),
                handler == null ? null : SqlText.fromServer(handler),
                null,
                Options.NONE);
    }

    private static Server server(@Nullable String type, String version, Options options) {
        return new Server(global(Kind.SERVER, "s"), new Identifier("w"), type, version, options);
    }

    private static UserMapping mapping(@Nullable String role, Options options) {
        return new UserMapping(
                new ObjectId.Attached(Kind.USER_MAPPING, global(Kind.SERVER, "s"), role == null ? "" : role),
                role == null ? null : new Identifier(role),
                options);
    }

    private static Options options(String... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Options(values);
    }
}
