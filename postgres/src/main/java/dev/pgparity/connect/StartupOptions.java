package dev.pgparity.connect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads {@code PGOPTIONS}, for the poolers that refuse them when a connection starts: {@code -c name=value} and
 * {@code --name=value}, blanks and backslashes escaped by a backslash.
 */
final class StartupOptions {
    private StartupOptions() {}

    /** The settings among the options; switches of another kind have no form as a setting and are left out. */
    static Map<String, String> settings(String options) {
        Map<String, String> settings = new LinkedHashMap<>();
        List<String> words = words(options);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("-c") && i + 1 < words.size()) {
                put(words.get(++i), settings);
            } else if (word.startsWith("-c")) {
                put(word.substring(2), settings);
            } else if (word.startsWith("--")) {
                put(word.substring(2), settings);
            }
        }
        return settings;
    }

    private static void put(String assignment, Map<String, String> into) {
        int equals = assignment.indexOf('=');
        if (equals > 0) {
            String name = assignment.substring(0, equals).replace('-', '_').toLowerCase(Locale.ROOT);
            into.put(name, assignment.substring(equals + 1));
        }
    }

    private static List<String> words(String options) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        for (int i = 0; i < options.length(); i++) {
            char c = options.charAt(i);
            if (Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                inWord = false;
            } else {
                boolean escape = c == '\\' && i + 1 < options.length();
                word.append(escape ? options.charAt(++i) : c);
                inWord = true;
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }
}
