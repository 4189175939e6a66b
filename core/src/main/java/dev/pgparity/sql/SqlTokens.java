package dev.pgparity.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Exchanges names in text that the server printed, leaving strings, dollar quotes and comments alone. It is only used to
 * foretell how the server will print a definition after a rename; what it foretells is compared, never executed.
 */
public final class SqlTokens {
    private SqlTokens() {}

    /** Every whole word that is this name, quoted or not, becomes the other one. */
    public static SqlText rename(SqlText text, Identifier before, Identifier after) {
        if (!text.sql().contains(before.value().replace("\"", "\"\""))) {
            return text;
        }
        StringBuilder renamed = new StringBuilder(text.sql().length() + 16);
        for (String token : split(text.sql())) {
            renamed.append(token.equals(before.sql()) ? after.sql() : token);
        }
        return SqlText.fromServer(renamed.toString());
    }

    /** Every word of a text, inside its strings too, without quotes, as it stands and folded; for guesses about names, never for more. */
    public static Set<String> words(SqlText text) {
        Set<String> words = new LinkedHashSet<>();
        String sql = text.sql();
        int at = 0;
        while (at < sql.length()) {
            int end = at;
            while (end < sql.length() && (isWord(sql.charAt(end)) || sql.charAt(end) == '$' && end > at)) {
                end++;
            }
            if (end > at) {
                String word = sql.substring(at, end);
                words.add(word);
                words.add(word.toLowerCase(Locale.ROOT));
            }
            at = end + 1;
        }
        return words;
    }

    /** Words, quoted words, strings and single other characters; together they are the text. */
    public static List<String> split(String sql) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            int end = end(sql, at);
            tokens.add(sql.substring(at, end));
            at = end;
        }
        return tokens;
    }

    private static int end(String sql, int at) {
        char c = sql.charAt(at);
        if (isWord(c)) {
            int end = at;
            while (end < sql.length() && (isWord(sql.charAt(end)) || sql.charAt(end) == '$')) {
                end++;
            }
            boolean escaped = end < sql.length() && sql.charAt(end) == '\'' && end - at == 1 && (c == 'E' || c == 'e');
            return escaped ? quoted(sql, end, true) : end;
        }
        if (c == '\'' || c == '"') {
            return quoted(sql, at, false);
        }
        if (c == '$') {
            int tagEnd = sql.indexOf('$', at + 1);
            String tag = tagEnd < 0 ? "" : sql.substring(at, tagEnd + 1);
            int close = tag.isEmpty() ? -1 : sql.indexOf(tag, tagEnd + 1);
            return close < 0 ? at + 1 : close + tag.length();
        }
        if (sql.startsWith("--", at)) {
            int line = sql.indexOf('\n', at);
            return line < 0 ? sql.length() : line;
        }
        return at + 1;
    }

    private static int quoted(String sql, int at, boolean backslashes) {
        char quote = sql.charAt(at);
        int i = at + 1;
        while (i < sql.length()) {
            if (backslashes && sql.charAt(i) == '\\') {
                i += 2;
            } else if (sql.charAt(i) == quote && i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
                i += 2;
            } else if (sql.charAt(i) == quote) {
                return i + 1;
            } else {
                i++;
            }
        }
        return sql.length();
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
