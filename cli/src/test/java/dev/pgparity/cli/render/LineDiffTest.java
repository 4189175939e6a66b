package dev.pgparity.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.report.LineDiff;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    private static String diff(String target, String source) {
        return LineDiff.of(target, source).stream().map(LineDiff.Line::withSign).collect(Collectors.joining("\n"));
    }

    @Test
    void changed_lines_stand_between_their_neighbours() {
        assertThat(diff("a\nb\nc\nd\ne\nf\ng", "a\nb\nc\nX\ne\nf\ng")).isEqualTo("  b\n  c\n- d\n+ X\n  e\n  f");
    }

    @Test
    void a_gap_between_two_places_is_shown() {
        assertThat(diff("1\na\nb\nc\nd\ne\nf\n2", "3\na\nb\nc\nd\ne\nf\n4"))
                .isEqualTo("- 1\n+ 3\n  a\n  b\n  …\n  e\n  f\n- 2\n+ 4");
    }

    @Test
    void blanks_at_the_end_of_a_line_are_made_visible_when_nothing_else_differs() {
        assertThat(diff("a \nb", "a\nb")).isEqualTo("- a·\n+ a\n  b");
    }

    @Test
    void one_value_against_another() {
        assertThat(diff("UNIQUE (n)", "UNIQUE (org, n)")).isEqualTo("- UNIQUE (n)\n+ UNIQUE (org, n)");
    }
}
