package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.problem.ExitCategory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There is one table of exit codes, and the documents have all of it. */
class ExitCodesTest {
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| .*");

    @Test
    void the_command_line_has_the_table_of_the_problems() {
        assertThat(Arrays.stream(ExitCode.values()).map(code -> code.name() + " " + code.number()))
                .containsExactlyElementsOf(Arrays.stream(ExitCategory.values())
                        .map(category -> category.name() + " " + category.exitCode())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/commands.md"})
    void a_document_has_every_code(String name) throws IOException {
        List<Integer> documented = Files.readString(Path.of("..", name))
                .transform(text -> text.substring(text.indexOf("## Exit codes")))
                .lines()
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> Integer.parseInt(row.group(1)))
                .toList();
        assertThat(documented)
                .containsExactlyElementsOf(Arrays.stream(ExitCategory.values())
                        .map(ExitCategory::exitCode)
                        .toList());
    }

    @Test
    void what_was_interrupted_did_not_fail_and_what_is_committed_stays_said() {
        assertThat(ExitCategory.FAILED.interrupted()).isEqualTo(ExitCategory.INTERRUPTED);
        assertThat(ExitCategory.REFUSED.interrupted()).isEqualTo(ExitCategory.INTERRUPTED);
        for (ExitCategory stays : List.of(ExitCategory.DONE, ExitCategory.PARTIAL, ExitCategory.UNKNOWN)) {
            assertThat(stays.interrupted()).isEqualTo(stays);
        }
    }
}
