package dev.pgparity.plan.rule;

import static dev.pgparity.plan.Names.column;
import static dev.pgparity.plan.Names.inSchema;
import static dev.pgparity.plan.Names.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.Planned;
import dev.pgparity.plan.SmallCatalog;
import org.junit.jupiter.api.Test;

/** Enums and domains. */
class TypesTest {
    private final SmallCatalog mood = new SmallCatalog().enumType("mood", "sad", "happy");

    @Test
    void a_type_comes_before_the_table_that_uses_it() {
        SmallCatalog wanted = mood.copy()
                .table("person", "feels public.mood")
                .needs(column("person", "feels"), inSchema(Kind.TYPE, "mood"));

        assertThat(Planned.of(new SmallCatalog(), wanted).statements().getFirst())
                .startsWith("CREATE TYPE public.mood AS ENUM");
    }

    @Test
    void a_value_that_is_used_at_once_is_committed_before() {
        SmallCatalog before = mood.copy()
                .table("person", "feels public.mood")
                .needs(column("person", "feels"), inSchema(Kind.TYPE, "mood"));
        SmallCatalog wanted = before.copy()
                .enumType("mood", "sad", "ok", "happy")
                .column("person", "feels public.mood DEFAULT 'ok'::public.mood")
                .needs(member(Kind.DEFAULT, "person", "feels"), inSchema(Kind.TYPE, "mood"))
                .needs(column("person", "feels"), inSchema(Kind.TYPE, "mood"));

        assertThat(Planned.of(before, wanted).script())
                .containsExactly(
                        "BEGIN",
                        "ALTER TYPE public.mood ADD VALUE 'ok' BEFORE 'happy'",
                        "COMMIT",
                        "BEGIN",
                        "ALTER TABLE ONLY public.person ALTER COLUMN feels SET DEFAULT 'ok'::public.mood",
                        "COMMIT");
    }

    @Test
    void an_unused_value_needs_no_transaction_of_its_own() {
        SmallCatalog wanted =
                new SmallCatalog().enumType("mood", "sad", "happy", "angry").table("t", "a integer");

        assertThat(Planned.of(mood, wanted).script())
                .containsExactly(
                        "BEGIN",
                        "ALTER TYPE public.mood ADD VALUE 'angry'",
                        "CREATE TABLE public.t (\n    a integer\n)",
                        "COMMIT");
    }

    @Test
    void an_enum_that_loses_a_value_is_replaced_and_its_columns_converted() {
        SmallCatalog before = mood.copy()
                .table("person", "feels public.mood")
                .needs(column("person", "feels"), inSchema(Kind.TYPE, "mood"));

        Planned plan = Planned.of(before, before.copy().enumType("mood", "happy"));

        assertThat(plan.statements())
                .containsSubsequence(
                        "ALTER TYPE public.mood RENAME TO mood__replaced",
                        "CREATE TYPE public.mood AS ENUM ('happy')",
                        "DROP TYPE public.mood__replaced");
        assertThat(plan.plan().steps()).hasSize(1).allMatch(step -> step.phase() == Phase.CONTRACT);
    }

    @Test
    void a_domain_is_created_and_dropped() {
        SmallCatalog with = new SmallCatalog().domain("email", "text");

        assertThat(Planned.of(new SmallCatalog(), with).statements())
                .containsExactly("CREATE DOMAIN public.email AS text");
        assertThat(Planned.of(with, new SmallCatalog()).statements()).containsExactly("DROP DOMAIN public.email");
    }
}
