package dev.pgparity.config;

import dev.pgparity.problem.NearMiss;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists, near misses and wildcards of plain words. */
final class Words {
    private Words() {}

    /** {@code a, b and c}. */
    static String list(Collection<String> words) {
        List<String> all = List.copyOf(words);
        if (all.size() < 2) {
            return String.join("", all);
        }
        return String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
    }

    /** The word that was probably meant: few letters apart, or one the beginning of the other. */
    static Optional<String> closest(String typed, Collection<String> words) {
        return NearMiss.of(typed, words).stream().findFirst();
    }

    /** Whether a name fits a text in which {@code *} stands for any characters. */
    static boolean matches(String glob, String name) {
        String expression = Pattern.compile("\\*")
                .splitAsStream(glob + " ")
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(expression, Pattern.DOTALL).matcher(name + " ").matches();
    }
}
