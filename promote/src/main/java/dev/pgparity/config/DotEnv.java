package dev.pgparity.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a {@code .env} file as the tools do that wrote it: {@code [export ]NAME=value}, comments after {@code #}, single
 * quotes and backticks for text that stands for itself, double quotes with escapes, several lines within quotes. In
 * unquoted and double-quoted values {@code ${NAME}} is an earlier variable. Commands ({@code $(…)}) are never run.
 *
 * <p>A line that is none of this is left alone: the file belongs to others too.
 */
final class DotEnv {
    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\\s*=");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\\}");

    private final String text;
    private final Map<String, String> process;
    private final Map<String, String> values = new LinkedHashMap<>();
    private int at;

    private DotEnv(String text, Map<String, String> process) {
        this.text = text;
        this.process = process;
    }

    /**
     * The variables of a file.
     *
     * @param process stronger than the file in references from one variable to another
     */
    static Map<String, String> parse(String text, Map<String, String> process) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        DotEnv parser = new DotEnv(content.replace("\r\n", "\n"), process);
        while (parser.at < parser.text.length()) {
            parser.line();
        }
        return parser.values;
    }

    private void line() {
        Matcher assignment = ASSIGNMENT.matcher(text).region(at, endOfLine(at));
        if (!assignment.lookingAt()) {
            at = endOfLine(at) + 1;
            return;
        }
        at = assignment.end();
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        values.put(assignment.group(1), value());
        at = endOfLine(at) + 1;
    }

    private String value() {
        if (at < text.length() && "'\"`".indexOf(text.charAt(at)) >= 0) {
            char quote = text.charAt(at);
            int close = closing(quote, at + 1);
            if (close >= 0) {
                String inside = text.substring(at + 1, close);
                at = close + 1;
                return quote == '"' ? expand(unescape(inside)) : inside;
            }
        }
        String raw = text.substring(at, endOfLine(at));
        Matcher comment = Pattern.compile("(^|\\s)#").matcher(raw);
        String value = comment.find() ? raw.substring(0, comment.start()) : raw;
        return expand(value.strip());
    }

    private int closing(char quote, int from) {
        for (int i = from; i < text.length(); i++) {
            if (quote == '"' && text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i;
            }
        }
        return -1;
    }

    /** An escaped dollar sign is kept from being a reference by a character that no file holds. */
    private static String unescape(String inside) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (c != '\\' || i + 1 == inside.length()) {
                plain.append(c);
                continue;
            }
            char escaped = inside.charAt(++i);
            switch (escaped) {
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case '"', '\\' -> plain.append(escaped);
                case '$' -> plain.append("$\0");
                default -> plain.append(c).append(escaped);
            }
        }
        return plain.toString();
    }

    private String expand(String value) {
        return REFERENCE
                .matcher(value)
                .replaceAll(match -> {
                    String name = match.group(1);
                    String known = process.containsKey(name) ? process.get(name) : values.get(name);
                    String fallback = match.group(2) == null ? "" : match.group(2);
                    return Matcher.quoteReplacement(known == null || known.isEmpty() ? fallback : known);
                })
                .replace("$\0", "$");
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
