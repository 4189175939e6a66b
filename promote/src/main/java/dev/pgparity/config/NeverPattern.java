package dev.pgparity.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of migration files that must not run somewhere: a file's name with {@code *} for any characters. It matches
 * the name with and without its version, {@code remove-*.sql} as well as {@code 002_remove-*.sql}: whoever protects a
 * database thinks of what a file does.
 */
public record NeverPattern(String text) {
    /** {@code 002_}, {@code V1.2__}, {@code R__}, {@code 20260101120000_}. */
    private static final Pattern VERSION = Pattern.compile("(?:[VUR]?[0-9]+(?:[._][0-9]+)*|[RV])(?:__|[_.-])(.+)");

    /** Native names: {@code 002_2026-11-05_}, {@code 2026-11-05-2_}. */
    private static final Pattern DATED =
            Pattern.compile("(?:[0-9]+[_-])?[0-9]{4}-?[0-9]{2}-?[0-9]{2}(?:-[0-9]+)*[_-](.+)");

    /** A native name without its number, which leaves the date. */
    private static final Pattern NUMBERED = Pattern.compile("[0-9]+[_-]([0-9]{4}-[0-9]{2}-[0-9]{2}.+)");

    private static final List<Pattern> BEGINNINGS = List.of(VERSION, DATED, NUMBERED);

    /**
     * Whether a file is meant.
     *
     * @param file its name or its path, with slashes
     */
    public boolean matches(String file) {
        return names(file).stream().anyMatch(name -> Words.matches(text, name));
    }

    /** What a pattern may call a file; of a migration in a folder of its own, the folder too. */
    static Set<String> names(String file) {
        List<String> parts = new ArrayList<>(List.of(file.split("/")));
        Set<String> names = new LinkedHashSet<>(List.of(file));
        names.addAll(parts);
        for (String part : parts) {
            for (Pattern beginning : BEGINNINGS) {
                Matcher matcher = beginning.matcher(part);
                if (matcher.matches()) {
                    names.add(matcher.group(1));
                }
            }
        }
        return names;
    }
}
