package dev.pgparity.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.sql.Identifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependenciesTest {
    private static ObjectId schema(String name) {
        return new ObjectId.Global(Kind.SCHEMA, new Identifier(name));
    }

    /** A server tells them in no order at all; a plan that followed it would differ from run to run. */
    @Test
    void the_order_is_that_of_names() {
        Dependency a = new Dependency(schema("x"), schema("a"), true);
        Dependency b = new Dependency(schema("x"), schema("b"), true);
        Dependency y = new Dependency(schema("y"), schema("a"), false);

        assertThat(new Dependencies(List.of(b, a)).of(schema("x"))).containsExactly(a, b);
        assertThat(new Dependencies(List.of(y, b, a)).on(schema("a"))).containsExactly(a, y);
    }
}
