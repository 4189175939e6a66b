package dev.pgparity.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The project's documents name only what there is. What they say of it is for people to judge. */
class DocumentsTest {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final int LONGEST_ARCHITECTURE = 150;

    /** Written by tests and measurements, not by people. */
    private static final Set<String> GENERATED = Set.of("docs/coverage.md", "docs/performance.md");

    private static final Pattern FENCE = Pattern.compile("(?ms)^```[^\\n]*\\n(.*?)^```");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(#[^)]*)?\\)");
    /** {@code Step}, {@code Difference.Added}, {@code CatalogReader.read}: a word of SQL has no lower-case letter. */
    private static final Pattern TYPE = Pattern.compile("([A-Z]\\w*[a-z]\\w*)(?:\\.(?!sql)(\\w+))?(?:\\(.*\\))?");

    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");

    @Test
    void architecture_stays_short() throws IOException {
        assertThat(Files.readAllLines(REPOSITORY.resolve("ARCHITECTURE.md")))
                .as("ARCHITECTURE.md is read in one sitting; details go to docs/adr or into Javadoc")
                .hasSizeLessThanOrEqualTo(LONGEST_ARCHITECTURE);
    }

    @Test
    void files_that_documents_name_are_there() {
        assertThat(mentions(DocumentsTest::missingFiles))
                .as("a document names a file that is not there: correct the document")
                .isEmpty();
    }

    @Test
    void types_that_documents_name_are_there() {
        Map<String, String> sources = sourcesByType();
        assertThat(sources).as("the source trees were found").containsKey("Catalog");

        assertThat(mentions((document, text) -> missingTypes(text, sources)))
                .as("a document names a type or a member that is not there: correct the document")
                .isEmpty();
    }

    @Test
    void readme_begins_with_the_two_commands() throws IOException {
        List<String> commands = FENCE.matcher(Files.readString(REPOSITORY.resolve("README.md")))
                .results()
                .limit(2)
                .map(fence -> fence.group(1).strip())
                .toList();

        assertThat(commands)
                .as("the first two commands of README.md are what a newcomer types, and nothing else")
                .containsExactly("./pgparity demo", "mvn verify");
        assertThat(Files.readAllLines(REPOSITORY.resolve(".ci/run")))
                .as("CI runs the second command of README.md")
                .last()
                .isEqualTo("mvn verify");
    }

    private interface Finder {
        Stream<String> in(Path document, String text);
    }

    /** What a finder finds in each document, with the document's name before it. */
    private static List<String> mentions(Finder finder) {
        List<String> found = new ArrayList<>();
        for (Path document : documents()) {
            String name = REPOSITORY.relativize(document).toString().replace('\\', '/');
            finder.in(document, read(document)).forEach(mention -> found.add(name + ": " + mention));
        }
        return found;
    }

    private static Stream<String> missingFiles(Path document, String text) {
        Stream<String> quoted = code(text).filter(DocumentsTest::isPath);
        Stream<String> linked = LINK.matcher(text).results().map(link -> link.group(1));
        return Stream.concat(
                quoted.filter(path -> !Files.exists(REPOSITORY.resolve(path))),
                linked.filter(path -> !Files.exists(document.resolveSibling(path))));
    }

    /** A path begins with something that lies at the root; one with a placeholder names no file. */
    private static boolean isPath(String quoted) {
        int slash = quoted.indexOf('/');
        return slash > 0
                && quoted.matches("[\\w./-]+")
                && Files.isDirectory(REPOSITORY.resolve(quoted.substring(0, slash)))
                && !quoted.startsWith(".");
    }

    private static Stream<String> missingTypes(String text, Map<String, String> sources) {
        return code(text)
                .map(TYPE::matcher)
                .filter(Matcher::matches)
                .filter(type -> !isThere(type.group(1), Optional.ofNullable(type.group(2)), sources))
                .map(Matcher::group);
    }

    private static boolean isThere(String type, Optional<String> member, Map<String, String> sources) {
        if (member.equals(Optional.of("java"))) {
            return sources.containsKey(type);
        }
        String source = sources.get(type);
        return source != null
                && member.map(name -> Pattern.compile("\\b" + name + "\\b")
                                .matcher(source)
                                .find())
                        .orElse(true);
    }

    /** What stands between backticks in running text and tables. */
    private static Stream<String> code(String text) {
        return CODE.matcher(FENCE.matcher(text).replaceAll("")).results().map((MatchResult code) -> code.group(1));
    }

    private static Map<String, String> sourcesByType() {
        Map<String, String> sources = new HashMap<>();
        for (Path file : Sources.below("src")) {
            String source = read(file);
            DECLARED.matcher(source)
                    .results()
                    .forEach(type -> sources.merge(type.group(1), source, (one, other) -> one + other));
        }
        return sources;
    }

    private static Set<Path> documents() {
        try (Stream<Path> root = Files.list(REPOSITORY);
                Stream<Path> docs = Files.walk(REPOSITORY.resolve("docs"))) {
            return Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !GENERATED.contains(
                            REPOSITORY.relativize(file).toString().replace('\\', '/')))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
