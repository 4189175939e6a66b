package dev.pgparity.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final ProblemCode CODE = new ProblemCode("apply.check-failed");

    @Test
    void reportSaysWhatWhereWhichStateAndWhatNext() {
        Problem problem = Problem.failed(CODE, "The check returned 1 row.")
                .at(new Where.InText("checks/roles.sql", 3, 7))
                .attempting("verifying production")
                .detail(null, "role-viewer is missing")
                .state(new DatabaseState.AsItWas("production"))
                .next("pgparity data compare staging production")
                .causedBy(new IllegalStateException("password=hunter2"))
                .build();
        problem.addSuppressed(new IllegalStateException("rollback failed: connection closed"));

        assertThat(problem.report()).isEqualTo("""
                        checks/roles.sql:3:7: The check returned 1 row.
                          role-viewer is missing
                        While verifying production.
                        Also: rollback failed: connection closed
                        Rolled back: production is as it was.
                        pgparity data compare staging production""");
        assertThat(problem.exitCategory().exitCode()).isEqualTo(1);
    }

    @Test
    void eachDetailHasItsOwnPlace() {
        Problem problem = Problem.usage(new ProblemCode("config.invalid"), "2 errors in pgparity.yaml")
                .detail(new Where.InText("pgparity.yaml", 1, 1), "unknown key")
                .detail(new Where.InText("pgparity.yaml", 9, 0), "not a duration")
                .build();

        assertThat(problem.report().lines())
                .containsExactly(
                        "2 errors in pgparity.yaml",
                        "  pgparity.yaml:1:1: unknown key",
                        "  pgparity.yaml:9: not a duration");
    }

    @Test
    void codesAreLowerCaseWordsWithAnArea() {
        assertThatThrownBy(() -> new ProblemCode("Config")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProblemCode("config")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new ProblemCode("config.unset-variable")).hasToString("config.unset-variable");
    }
}
