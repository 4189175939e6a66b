package dev.pgparity.plan.rule;

import static dev.pgparity.plan.Names.attached;
import static dev.pgparity.plan.Names.column;
import static dev.pgparity.plan.Names.global;
import static dev.pgparity.plan.Names.inSchema;
import static dev.pgparity.plan.Names.member;
import static dev.pgparity.plan.Names.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.ForeignDataWrapper;
import dev.pgparity.catalog.object.ForeignTable;
import dev.pgparity.catalog.object.Publication;
import dev.pgparity.catalog.object.Published;
import dev.pgparity.catalog.object.Sequence;
import dev.pgparity.catalog.object.SequenceOwner;
import dev.pgparity.catalog.object.Server;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.catalog.part.SequenceOptions;
import dev.pgparity.plan.Planned;
import dev.pgparity.plan.SmallCatalog;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sequences, publications and foreign data: small objects that others hang on. */
class SequencesAndPublicationsTest {
    private static final ObjectId.InSchema NUMBERS = inSchema(Kind.SEQUENCE, "numbers");
    private static final ObjectId.Global NEWS = global(Kind.PUBLICATION, "news");

    private final SmallCatalog bare = new SmallCatalog().table("t", "a integer");

    @Test
    void the_circle_of_a_serial_column_is_made_in_three_statements() {
        SmallCatalog wanted = new SmallCatalog()
                .put(numbers(1))
                .table("t", "a integer DEFAULT nextval('public.numbers'::regclass)")
                .needs(member(Kind.DEFAULT, "t", "a"), NUMBERS)
                .put(new SequenceOwner(attached(Kind.SEQUENCE_OWNER, NUMBERS), column("t", "a")))
                .needs(attached(Kind.SEQUENCE_OWNER, NUMBERS), column("t", "a"));

        assertThat(Planned.of(new SmallCatalog(), wanted).statements())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("CREATE SEQUENCE public.numbers"),
                        second -> assertThat(second).startsWith("CREATE TABLE public.t"),
                        third -> assertThat(third).isEqualTo("ALTER SEQUENCE public.numbers OWNED BY public.t.a"));
    }

    @Test
    void another_increment_is_set_in_place() {
        assertThat(Planned.of(bare.copy().put(numbers(1)), bare.copy().put(numbers(5)))
                        .statements())
                .singleElement()
                .asString()
                .startsWith("ALTER SEQUENCE public.numbers")
                .contains("INCREMENT BY 5");
    }

    @Test
    void a_publication_comes_before_its_tables() {
        assertThat(Planned.of(bare, published(bare)).statements())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("CREATE PUBLICATION news"),
                        second -> assertThat(second).isEqualTo("ALTER PUBLICATION news ADD TABLE ONLY public.t"));
    }

    @Test
    void a_table_leaves_a_publication_that_stays() {
        SmallCatalog before = published(bare);
        SmallCatalog wanted = before.copy().without(new ObjectId.Attached(Kind.PUBLISHED, NEWS, "public.t"));

        assertThat(Planned.of(before, wanted).statements())
                .containsExactly("ALTER PUBLICATION news DROP TABLE ONLY public.t");
    }

    @Test
    void a_foreign_table_comes_after_wrapper_and_server() {
        assertThat(Planned.of(new SmallCatalog(), foreign()).statements())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("CREATE FOREIGN DATA WRAPPER files"),
                        second -> assertThat(second).startsWith("CREATE SERVER disk FOREIGN DATA WRAPPER files"),
                        third -> assertThat(third).startsWith("CREATE FOREIGN TABLE public.log"));
    }

    @Test
    void foreign_data_goes_from_the_top() {
        Planned plan = Planned.of(foreign(), new SmallCatalog());

        assertThat(plan.statements())
                .containsExactly(
                        "DROP FOREIGN TABLE public.log", "DROP SERVER disk", "DROP FOREIGN DATA WRAPPER files");
    }

    private static SmallCatalog published(SmallCatalog before) {
        ObjectId.Attached member = new ObjectId.Attached(Kind.PUBLISHED, NEWS, "public.t");
        return before.copy()
                .put(new Publication(NEWS, false, true, true, true, true, false, false))
                .put(new Published(member, table("t"), List.of(), null))
                .needs(member, table("t"));
    }

    private static SmallCatalog foreign() {
        ObjectId.InSchema log = inSchema(Kind.FOREIGN_TABLE, "log");
        return new SmallCatalog()
                .put(new ForeignDataWrapper(global(Kind.FOREIGN_DATA_WRAPPER, "files"), null, null, Options.NONE))
                .put(new Server(global(Kind.SERVER, "disk"), new Identifier("files"), null, null, Options.NONE))
                .put(new ForeignTable(log, new Identifier("disk"), new Options(Map.of("filename", "/log"))))
                .needs(global(Kind.SERVER, "disk"), global(Kind.FOREIGN_DATA_WRAPPER, "files"))
                .needs(log, global(Kind.SERVER, "disk"));
    }

    private static Sequence numbers(long increment) {
        return new Sequence(
                NUMBERS,
                SqlText.fromServer("bigint"),
                new SequenceOptions(1, increment, 1, Long.MAX_VALUE, 1, false),
                false);
    }
}
