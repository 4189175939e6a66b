package dev.pgparity.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearMissTest {
    private static final List<String> COLUMNS =
            List.of("column:public.m.nick", "column:public.m.id", "column:public.other.nick");

    @Test
    void a_name_with_parts_is_compared_where_it_differs() {
        assertThat(NearMiss.of("column:public.m.nikc", COLUMNS)).containsExactly("column:public.m.nick");
        assertThat(NearMiss.of("column:public.nosuch.x", COLUMNS)).isEmpty();
        assertThat(NearMiss.of("table:public.gone", List.of("table:public.m"))).isEmpty();
    }

    @Test
    void where_nothing_is_near_it_says_what_there_is() {
        assertThat(NearMiss.advice("x", List.of(), "hazards")).isEqualTo("There are no hazards.");
        assertThat(NearMiss.advice("zzz", List.of("b", "a", "a"), "versions")).isEqualTo("The versions: a, b");
        assertThat(NearMiss.advice("stagin", List.of("production", "staging"), "environments"))
                .isEqualTo("Did you mean staging?");
    }
}
