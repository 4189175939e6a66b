package dev.pgparity.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.object.CatalogObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/coverage.md} says for every kind whether it is read, planned and proven; it is written from the sealed
 * types, the sources, the golden plans and the planted differences. {@code UPDATE=1} writes it.
 */
class CoverageDocumentTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCUMENT = ROOT.resolve("docs/coverage.md");
    private static final String BEGIN = "<!-- generated: UPDATE=1 rewrites what follows -->\n";
    private static final String END = "<!-- generated until here -->\n";
    private static final Pattern RULE = Pattern.compile("implements ObjectRule<(\\w+)>");
    private static final Pattern MADE = Pattern.compile("\\bnew (\\w+)\\(|\\b([A-Z]\\w+)(?:::new|\\.of\\()");
    private static final Pattern NAMED = Pattern.compile("-- (?:missing|extra|changed) ([a-z-]+):.*");

    /** The values of an enum are part of it: a rename names one, no record holds one. */
    private static final Set<Kind> OF_OBJECTS = EnumSet.complementOf(EnumSet.of(Kind.VALUE));

    /** Records whose kind has another name than they. */
    private static final Map<String, List<Kind>> OTHERWISE_NAMED = Map.ofEntries(
            Map.entry("ColumnDefault", List.of(Kind.DEFAULT)),
            Map.entry("CompositeType", List.of(Kind.TYPE)),
            Map.entry("EnumType", List.of(Kind.TYPE)),
            Map.entry("RangeType", List.of(Kind.TYPE)),
            Map.entry("BaseType", List.of(Kind.TYPE)),
            Map.entry("ShellType", List.of(Kind.TYPE)),
            Map.entry("Function", List.of(Kind.FUNCTION, Kind.PROCEDURE)),
            Map.entry("Privileges", List.of(Kind.GRANT)),
            Map.entry("RewriteRule", List.of(Kind.RULE)),
            Map.entry("ClusterOn", List.of(Kind.CLUSTER)),
            Map.entry("ExtendedStatistics", List.of(Kind.STATISTICS)),
            Map.entry("OperatorFamilyMember", List.of(Kind.OPERATOR_FAMILY)),
            Map.entry("TextSearchMapping", List.of(Kind.TEXT_SEARCH_CONFIGURATION)),
            Map.entry("TriggerState", List.of(Kind.TRIGGER)),
            Map.entry("ViewColumnSettings", List.of(Kind.COLUMN)));

    @Test
    void the_document_says_what_is_true() throws IOException {
        String written = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT).replace("\r\n", "\n") : "";
        String generated = BEGIN + "\n## The last run of everything\n\n" + FullRun.last() + "\n" + kinds() + "\n"
                + attributes() + "\n" + END;
        int begin = written.indexOf(BEGIN);
        int end = written.indexOf(END);
        String current = begin < 0 || end < 0
                ? written + generated
                : written.substring(0, begin) + generated + written.substring(end + END.length());
        if ("1".equals(System.getenv("UPDATE"))) {
            Files.writeString(DOCUMENT, current);
        } else {
            assertThat(current).as("docs/coverage.md; UPDATE=1 writes it anew").isEqualTo(written);
        }
    }

    @Test
    void every_record_is_read_and_planned() {
        Set<String> records = records().stream().map(Class::getSimpleName).collect(Collectors.toSet());
        assertThat(found("postgres/src/main/java/dev/pgparity/read", MADE))
                .as("a record that no reader makes")
                .containsAll(records);
        assertThat(found("core/src/main/java/dev/pgparity/plan/rule", RULE))
                .as("a record that no rule plans")
                .containsAll(records);
    }

    @Test
    void every_kind_has_a_record() {
        Set<Kind> held =
                records().stream().flatMap(type -> kinds(type).stream()).collect(Collectors.toSet());
        assertThat(held).as("a kind that nothing holds").containsExactlyInAnyOrderElementsOf(OF_OBJECTS);
    }

    @Test
    void every_attribute_is_planted_or_says_why_not() {
        Map<String, Map<String, String>> reasons = notPlanted();
        for (Class<?> type : records()) {
            Set<String> left = new TreeSet<>(components(type));
            left.removeAll(planted(type));
            assertThat(reasons.getOrDefault(type.getSimpleName(), Map.of()).keySet())
                    .as(type.getSimpleName() + " in planted/plants.sql and planted/not-planted.txt")
                    .containsExactlyInAnyOrderElementsOf(left);
        }
    }

    private static List<String> components(Class<?> type) {
        return Stream.concat(
                        Stream.of(Plant.EXISTS),
                        Arrays.stream(type.getRecordComponents())
                                .filter(component -> !isPlace(component))
                                .map(RecordComponent::getName))
                .toList();
    }

    /** What was planted of a record: the plants name the record where several hold objects of one kind. */
    private static Set<String> planted(Class<?> type) {
        boolean alone = kinds(type).stream()
                .noneMatch(kind -> records().stream()
                        .anyMatch(other -> other != type && kinds(other).contains(kind)));
        return Stream.of("plants.sql", "plants-newest.sql")
                .flatMap(file -> Plant.read(Path.of("planted", file)).stream())
                .filter(plant -> alone
                        ? kinds(type).stream().anyMatch(kind -> kind.label().equals(plant.kind()))
                        : plant.record().equals(type.getSimpleName()))
                .map(Plant::component)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By record and component, the reason why no plant changes it. */
    private static Map<String, Map<String, String>> notPlanted() {
        Map<String, Map<String, String>> reasons = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(Path.of("planted/not-planted.txt"))) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] parts = line.split(" ", 3);
                    reasons.computeIfAbsent(parts[0], k -> new TreeMap<>()).put(parts[1], parts[2]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reasons;
    }

    private static String kinds() {
        Set<String> read = found("postgres/src/main/java/dev/pgparity/read", MADE);
        Set<String> planned = found("core/src/main/java/dev/pgparity/plan/rule", RULE);
        Map<String, Set<String>> proven = proven();
        StringBuilder text = new StringBuilder("## Kinds\n\nRead: a reader makes its record. Planned: a rule creates, "
                + "alters and drops it. Proven: acceptance cases in whose plans it takes part.\n\n"
                + "| kind | record | read | planned | proven |\n| --- | --- | --- | --- | --- |\n");
        for (Kind kind : OF_OBJECTS) {
            List<String> records = records().stream()
                    .filter(type -> kinds(type).contains(kind))
                    .map(Class::getSimpleName)
                    .sorted()
                    .toList();
            int cases = proven.getOrDefault(kind.label(), Set.of()).size();
            text.append("| ").append(kind.words()).append(" | ");
            text.append(records.isEmpty() ? "none" : "`" + String.join("`, `", records) + "`")
                    .append(" | ");
            text.append(!records.isEmpty() && read.containsAll(records) ? "yes" : "no")
                    .append(" | ");
            text.append(!records.isEmpty() && planned.containsAll(records) ? "yes" : "no")
                    .append(" | ");
            text.append(cases == 0 ? "not yet" : cases == 1 ? "1 case" : cases + " cases")
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String attributes() {
        StringBuilder text = new StringBuilder("## Planted differences\n\nEach attribute that is listed as seen was "
                + "changed by SQL in a database of its own, and the comparison named that object and that attribute.\n\n"
                + "| record | seen | not planted, because |\n| --- | --- | --- |\n");
        Map<String, Map<String, String>> reasons = notPlanted();
        for (Class<?> type : records()) {
            Set<String> seen = planted(type);
            Map<String, String> why = reasons.getOrDefault(type.getSimpleName(), Map.of());
            List<String> components = components(type);
            text.append("| `").append(type.getSimpleName()).append("` | ");
            text.append(components.stream().filter(seen::contains).collect(Collectors.joining(", ")))
                    .append(" | ");
            text.append(components.stream()
                            .filter(c -> !seen.contains(c))
                            .map(c -> c + " (" + why.getOrDefault(c, "not yet") + ")")
                            .collect(Collectors.joining(", ")))
                    .append(" |\n");
        }
        return text.toString();
    }

    /** Its name, and what it hangs on, are which object it is, not how it is. */
    private static boolean isPlace(RecordComponent component) {
        return Set.of("id", "table", "relation", "on", "parent").contains(component.getName());
    }

    private static List<Class<?>> records() {
        return Arrays.stream(CatalogObject.class.getPermittedSubclasses())
                .<Class<?>>map(type -> type)
                .sorted((a, b) -> a.getSimpleName().compareTo(b.getSimpleName()))
                .toList();
    }

    private static List<Kind> kinds(Class<?> type) {
        return Optional.ofNullable(OTHERWISE_NAMED.get(type.getSimpleName())).orElseGet(() -> {
            String name =
                    type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
            return List.of(Kind.valueOf(name));
        });
    }

    /** Kinds by label, each with the cases in whose golden plans it differs. */
    private static Map<String, Set<String>> proven() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Path file : files(Path.of("cases"), ".sql")) {
            if (file.getFileName().toString().startsWith("plan")) {
                for (String line : text(file).lines().toList()) {
                    Matcher named = NAMED.matcher(line);
                    if (named.matches()) {
                        found.computeIfAbsent(named.group(1), k -> new TreeSet<>())
                                .add(String.valueOf(file.getParent()));
                    }
                }
            }
        }
        return found;
    }

    private static Set<String> found(String folder, Pattern pattern) {
        Set<String> names = new TreeSet<>();
        for (Path file : files(ROOT.resolve(folder), ".java")) {
            Matcher matcher = pattern.matcher(text(file));
            while (matcher.find()) {
                names.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            }
        }
        return names;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
