package dev.pgparity.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name that somebody typed and that names nothing. It is an error everywhere, never silence, and this is the one place
 * that says which name was probably meant.
 */
public final class NearMiss {
    private static final int MOST = 3;
    private static final int MOST_LISTED = 8;

    private NearMiss() {}

    /** The words that were probably meant, the nearest first: few letters apart, or one the beginning of the other. */
    public static List<String> of(String typed, Collection<String> words) {
        return words.stream()
                .distinct()
                .filter(word -> isNear(typed, word))
                .sorted(Comparator.comparingInt((String word) -> distance(typed, word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /**
     * The advice that belongs to such an error.
     *
     * @param words what could have been named
     * @param what these are called, in the plural: {@code hazards}
     */
    public static String advice(String typed, Collection<String> words, String what) {
        Optional<String> across = acrossNames(typed, words);
        if (across.isPresent()) {
            return across.get();
        }
        List<String> near = of(typed, words);
        if (!near.isEmpty()) {
            return "Did you mean " + String.join(" or ", near) + "?";
        }
        if (words.isEmpty()) {
            return "There are no " + what + ".";
        }
        List<String> some =
                words.stream().distinct().sorted().limit(MOST_LISTED).toList();
        return "The " + what + ": " + String.join(", ", some)
                + (words.stream().distinct().count() > MOST_LISTED ? ", …" : "");
    }

    /** An asterisk that would have to reach over a dot: how that is written. */
    private static Optional<String> acrossNames(String typed, Collection<String> words) {
        if (typed.indexOf('*') < 0) {
            return Optional.empty();
        }
        Pattern meant = Pattern.compile(
                Arrays.stream(typed.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        return words.stream()
                .sorted()
                .filter(word -> meant.matcher(word).matches())
                .filter(word -> dots(word) > dots(typed))
                .findFirst()
                .map(word -> {
                    int last = typed.lastIndexOf('*') + 1;
                    String spelled = typed.substring(0, last)
                            + ".*".repeat((int) (dots(word) - dots(typed)))
                            + typed.substring(last);
                    return "An asterisk does not reach over a dot: " + spelled + " matches " + word + ".";
                });
    }

    private static long dots(String name) {
        return name.chars().filter(c -> c == '.').count();
    }

    /** Of names with parts, what both begin with does not make them alike: only the rest is compared. */
    private static boolean isNear(String typed, String word) {
        int same = 0;
        for (int i = 0; i < Math.min(typed.length(), word.length()) && typed.charAt(i) == word.charAt(i); i++) {
            same = typed.charAt(i) == '.' || typed.charAt(i) == ':' ? i + 1 : same;
        }
        return isNearRest(typed.substring(same), word.substring(same));
    }

    private static boolean isNearRest(String typed, String word) {
        return distance(typed, word) <= Math.max(1, Math.min(typed.length(), word.length()) / 3)
                || (typed.length() >= 3 && (word.startsWith(typed) || typed.startsWith(word)));
    }

    /** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
