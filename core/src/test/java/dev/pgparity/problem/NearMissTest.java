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

    @Test
    void an_asterisk_that_would_have_to_reach_over_a_dot_is_spelled_out() {
        assertThat(NearMiss.advice(
                        "data-loss:column:public.*",
                        List.of("data-loss:column:public.users.nick", "rewrite:table:public.users"),
                        "hazards"))
                .isEqualTo("An asterisk does not reach over a dot: data-loss:column:public.*.* matches"
                        + " data-loss:column:public.users.nick.");
        assertThat(NearMiss.advice("data-loss:column:*", List.of("data-loss:column:public.users.nick"), "hazards"))
                .contains("data-loss:column:*.*.* matches");
        assertThat(NearMiss.advice("data-loss:table:*", List.of("data-loss:column:public.users.nick"), "hazards"))
                .doesNotContain("asterisk");
    }
}
