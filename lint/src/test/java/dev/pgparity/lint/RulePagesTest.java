package dev.pgparity.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.lint.grammar.PgGrammar;
import dev.pgparity.lint.rule.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule's page shows where it fires and where it does not; the examples there are the tests. */
class RulePagesTest {
    private static final Path PAGES = Path.of("..", "docs", "lint");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```sql\\n(.*?)^```");

    @Test
    void every_rule_has_its_page_and_every_page_its_rule() throws IOException {
        TreeSet<String> rules = new TreeSet<>();
        Rules.all().forEach(rule -> rules.add(rule.name()));
        assertThat(rules).as("no name twice").hasSameSizeAs(Rules.all());
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", ""))
                            .filter(name -> !name.equals("README")))
                    .containsExactlyInAnyOrderElementsOf(rules);
        }
    }

    @Test
    void the_index_names_every_rule() throws IOException {
        String index = Files.readString(PAGES.resolve("README.md"));
        Rules.all().forEach(rule -> assertThat(index).contains("[" + rule.name() + "](" + rule.name() + ".md)"));
    }

    @TestFactory
    Stream<DynamicTest> pages() {
        return Rules.all().stream().flatMap(rule -> {
            String page = read(PAGES.resolve(rule.name() + ".md"));
            assertThat(page)
                    .as("the page says the severity")
                    .contains(rule.severity().word() + ";");
            String fires = page.substring(page.indexOf("## Fires"), page.indexOf("## Does not fire"));
            String quiet = page.substring(page.indexOf("## Does not fire"));
            LintSettings settings = new LintSettings(
                    false,
                    Map.of(rule.name(), Optional.of(rule.severity())),
                    false,
                    14,
                    10_000,
                    file -> false,
                    page.contains("options: additive-only"),
                    "production");
            return Stream.concat(
                    examples(fires)
                            .map(sql -> DynamicTest.dynamicTest(rule.name() + " fires: " + sql, () -> {
                                assertThat(problems(sql, settings)).isEmpty();
                                assertThat(found(sql, settings)).contains(rule.name());
                            })),
                    examples(quiet)
                            .map(sql -> DynamicTest.dynamicTest(rule.name() + " does not fire: " + sql, () -> {
                                assertThat(problems(sql, settings)).isEmpty();
                                assertThat(found(sql, settings)).doesNotContain(rule.name());
                            })));
        });
    }

    private static List<String> found(String sql, LintSettings settings) {
        return new Linter(new PgGrammar(), Rules.all(), settings, TableFacts.NONE)
                .judge("x.sql", sql).stream().map(Finding::rule).toList();
    }

    private static List<String> problems(String sql, LintSettings settings) {
        return found(sql, settings).stream().filter("syntax"::equals).toList();
    }

    private static Stream<String> examples(String part) {
        List<String> found = EXAMPLE.matcher(part)
                .results()
                .map(example -> example.group(1).strip())
                .toList();
        assertThat(found).as("examples").isNotEmpty();
        return found.stream();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
