package dev.pgparity.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known to fail, and why; one line each: {@code table/options forward 14,15 because …}. Majors may be
 * {@code all}. Whatever is listed and passes fails the build until it is taken off.
 */
record KnownFailures(List<Entry> entries) {
    private static final Pattern LINE = Pattern.compile("(\\S+) (forward|back) (all|[\\d,]+) because (.+)");

    /** One case in one direction. */
    record Entry(String name, Direction direction, Set<String> majors, String why) {
        boolean covers(String other, Direction way, int major) {
            return name.equals(other)
                    && direction == way
                    && (majors.contains("all") || majors.contains(Integer.toString(major)));
        }
    }

    static KnownFailures read(Path file) {
        try {
            return new KnownFailures(Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> entry(file, line))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why this is known to fail, if it is. */
    Optional<String> reason(String name, Direction direction, int major) {
        return entries.stream()
                .filter(entry -> entry.covers(name, direction, major))
                .map(Entry::why)
                .findFirst();
    }

    private static Entry entry(Path file, String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(file + ": \"" + line + "\" is not CASE forward|back MAJORS because WHY");
        }
        return new Entry(
                matcher.group(1),
                matcher.group(2).equals("forward") ? Direction.FORWARD : Direction.BACK,
                Set.of(matcher.group(3).split(",")),
                matcher.group(4));
    }
}
