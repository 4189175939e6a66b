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
    /** What native names have after their version: {@code 2026-11-05_}. */
    private static final Pattern DATE = Pattern.compile("^[0-9]{4}-[0-9]{2}-[0-9]{2}_");

    /** {@code 002_}, {@code V1.2__}, {@code R__}, {@code 20260101120000_}. */
    private static final Pattern VERSION = Pattern.compile("(?:[VUR]?[0-9]+(?:[._][0-9]+)*|[RV])(?:__|[_.-])(.+)");

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
            Matcher version = VERSION.matcher(part);
            if (version.matches()) {
                names.add(version.group(1));
                names.add(DATE.matcher(version.group(1)).replaceFirst(""));
            }
        }
        return names;
    }
}
