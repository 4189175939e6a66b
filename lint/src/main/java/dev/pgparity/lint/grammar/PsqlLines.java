package dev.pgparity.lint.grammar;

import java.util.Locale;

/**
 * What a file holds for psql and not for the server: lines that begin with a backslash, and the rows behind {@code COPY …
 * FROM stdin}. They become spaces, so that all else stays where it was.
 */
final class PsqlLines {
    private PsqlLines() {}

    static String blank(String sql) {
        if (!sql.contains("\n\\") && !sql.startsWith("\\")) {
            return sql;
        }
        StringBuilder text = new StringBuilder(sql.length());
        boolean rows = false;
        int at = 0;
        while (at < sql.length()) {
            int newline = sql.indexOf('\n', at);
            int next = newline < 0 ? sql.length() : newline + 1;
            String line = sql.substring(at, next);
            if (rows || line.startsWith("\\")) {
                rows = rows && !line.stripTrailing().equals("\\.");
                text.append(line.replaceAll("[^\n]", " "));
            } else {
                String words = line.strip().toLowerCase(Locale.ROOT);
                rows = words.startsWith("copy ") && words.contains(" from stdin") && words.endsWith(";");
                text.append(line);
            }
            at = next;
        }
        return text.toString();
    }
}
