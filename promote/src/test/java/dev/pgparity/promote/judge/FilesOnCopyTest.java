package dev.pgparity.promote.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import dev.pgparity.promote.outcome.RehearsedSteps;
import org.junit.jupiter.api.Test;

class FilesOnCopyTest {
    @Test
    void a_rehearsal_that_fails_keeps_the_place_the_details_and_what_to_do() {
        RehearsedSteps failed = FilesOnCopy.failure(Problem.failed(new ProblemCode("test.failed"), "It broke.")
                .at(new Where.InText("002_x.sql", 3, 7))
                .detail(null, "because of that")
                .next("Correct the file.")
                .build());

        assertThat(failed.failure()).hasValueSatisfying(why -> assertThat(why).contains("002_x.sql:3", "It broke."));
        assertThat(failed.details()).hasSize(2);
        assertThat(failed.details().getFirst()).contains("because of that");
        assertThat(failed.details().getLast()).isEqualTo("Correct the file.");
    }
}
