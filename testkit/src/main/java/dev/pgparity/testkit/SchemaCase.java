package dev.pgparity.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pair of schemas in a folder {@code <kind>/<case>}: {@code before.sql}, {@code after.sql}, and where rows matter
 * {@code seed.sql} (for before) and {@code seed-back.sql} (for after; without it as much of {@code seed.sql} as fits).
 *
 * <p>Comments at the top of {@code before.sql} say what is special:
 *
 * <pre>{@code
 * -- majors: 15-17                              (or 15+)
 * -- using: column:public.t.a = a::integer      (PlanSettings.using; also fill and rename)
 * -- online: always                            (PlanSettings.online; by default as for a real target)
 * -- one way: why the other direction is not to be had
 * }</pre>
 *
 * @param name {@code <kind>/<case>}
 * @param online when to go online, in lower case; empty for the default
 * @param oneWay why only the forward direction runs; empty when both do
 */
public record SchemaCase(
        String name,
        Path folder,
        String before,
        String after,
        Optional<String> seed,
        Optional<String> seedBack,
        int oldestMajor,
        int newestMajor,
        Map<String, String> using,
        Map<String, String> fill,
        Map<String, String> renames,
        Optional<String> online,
        Optional<String> oneWay) {
    private static final Pattern DIRECTIVE = Pattern.compile("-- (majors|using|fill|rename|online|one way): (.*)");
    private static final Pattern MAJORS = Pattern.compile("(\\d+)(\\+|-(\\d+))?");
    private static final int ANY_NEWER = 99;

    public SchemaCase {
        using = Map.copyOf(using);
        fill = Map.copyOf(fill);
        renames = Map.copyOf(renames);
    }

    /** All cases below a folder, by name. */
    public static List<SchemaCase> below(Path cases) {
        try (Stream<Path> files = Files.walk(cases, 3)) {
            return files.filter(file -> file.getFileName().toString().equals("before.sql"))
                    .sorted()
                    .map(file -> read(cases, Objects.requireNonNull(file.getParent())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it can run on servers of that major. */
    public boolean runsOn(int major) {
        return major >= oldestMajor && major <= newestMajor;
    }

    @Override
    public String toString() {
        return name;
    }

    private static SchemaCase read(Path cases, Path folder) {
        String before = text(folder, "before.sql").orElseThrow();
        int oldest = 0;
        int newest = ANY_NEWER;
        Optional<String> oneWay = Optional.empty();
        Optional<String> online = Optional.empty();
        Map<String, Map<String, String>> settings = new HashMap<>();
        for (Matcher directive : directives(before)) {
            String value = directive.group(2).strip();
            switch (directive.group(1)) {
                case "majors" -> {
                    Matcher range = MAJORS.matcher(value);
                    if (!range.matches()) {
                        throw new IllegalArgumentException(folder + ": majors are 15+ or 15-17, not " + value);
                    }
                    oldest = Integer.parseInt(range.group(1));
                    newest = range.group(3) != null
                            ? Integer.parseInt(range.group(3))
                            : range.group(2) == null ? oldest : ANY_NEWER;
                }
                case "online" -> online = Optional.of(value);
                case "one way" -> oneWay = Optional.of(value);
                default -> {
                    int equals = value.indexOf(" = ");
                    settings.computeIfAbsent(directive.group(1), k -> new HashMap<>())
                            .put(
                                    value.substring(0, equals).strip(),
                                    value.substring(equals + 3).strip());
                }
            }
        }
        return new SchemaCase(
                cases.relativize(folder).toString().replace('\\', '/'),
                folder,
                before,
                text(folder, "after.sql").orElseThrow(),
                text(folder, "seed.sql"),
                text(folder, "seed-back.sql"),
                oldest,
                newest,
                settings.getOrDefault("using", Map.of()),
                settings.getOrDefault("fill", Map.of()),
                settings.getOrDefault("rename", Map.of()),
                online,
                oneWay);
    }

    private static List<Matcher> directives(String sql) {
        List<Matcher> found = new ArrayList<>();
        for (String line : sql.lines().takeWhile(l -> l.startsWith("--")).toList()) {
            Matcher directive = DIRECTIVE.matcher(line);
            if (directive.matches()) {
                found.add(directive);
            }
        }
        return found;
    }

    private static Optional<String> text(Path folder, String file) {
        Path path = folder.resolve(file);
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
