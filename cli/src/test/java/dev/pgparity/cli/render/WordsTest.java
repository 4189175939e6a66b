package dev.pgparity.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.report.Words;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final ObjectId TABLE = new ObjectId.InSchema(Kind.TABLE, QualifiedName.of("public", "orders"));

    @Test
    void kinds_have_their_plurals() {
        assertThat(Words.plural("index")).isEqualTo("indexes");
        assertThat(Words.plural("policy")).isEqualTo("policies");
        assertThat(Words.plural("day")).isEqualTo("days");
        assertThat(Words.plural("table")).isEqualTo("tables");
        assertThat(Words.plural("operator class")).isEqualTo("operator classes");
        assertThat(Words.plural("default privileges")).isEqualTo("default privileges");
        assertThat(Words.count(1, "policy")).isEqualTo("1 policy");
        assertThat(Words.count(1204, "policy")).isEqualTo("1,204 policies");
    }

    @Test
    void objects_are_named_as_people_do() {
        assertThat(Words.title(new ObjectId.Attached(Kind.COMMENT, TABLE))).isEqualTo("comment on table public.orders");
        assertThat(Words.title(new ObjectId.Attached(Kind.OWNER, TABLE))).isEqualTo("owner of table public.orders");
        assertThat(Words.title(new ObjectId.Member(
                        Kind.CONSTRAINT, QualifiedName.of("public", "orders"), new Identifier("orders_pkey"))))
                .isEqualTo("constraint orders_pkey on public.orders");
    }

    @Test
    void a_name_stays_in_its_line() {
        assertThat(Words.title(new ObjectId.InSchema(Kind.TABLE, QualifiedName.of("public", "a\nb\u2028c\u001b[31m"))))
                .isEqualTo("table public.\"a b c [31m\"");
    }

    @Test
    void times_are_short() {
        assertThat(Words.seconds(Duration.ofMillis(41))).isEqualTo("0.04 s");
        assertThat(Words.seconds(Duration.ofMillis(1240))).isEqualTo("1.2 s");
        assertThat(Words.seconds(Duration.ofSeconds(125))).isEqualTo("2 min 5 s");
    }
}
