package dev.pgparity.lint.grammar;

/** Writes {@code \'} inside {@code E'…'} as two quotes: as long as before, and the library's lexer knows it. */
final class EscapeStrings {
    private final StringBuilder text;
    private int at;

    private EscapeStrings(String text) {
        this.text = new StringBuilder(text);
    }

    static String plain(String sql) {
        return sql.contains("\\'") ? new EscapeStrings(sql).run() : sql;
    }

    private String run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '-' && next() == '-') {
                to("\n", 2);
            } else if (c == '/' && next() == '*') {
                comment();
            } else if (c == '"') {
                to("\"", 1);
            } else if (c == '$') {
                dollar();
            } else if (c == '\'') {
                string(at > 0 && (text.charAt(at - 1) == 'E' || text.charAt(at - 1) == 'e') && !isWord(at - 2));
            } else {
                at++;
            }
        }
        return text.toString();
    }

    private char next() {
        return at + 1 < text.length() ? text.charAt(at + 1) : '\0';
    }

    private boolean isWord(int index) {
        return index >= 0 && (Character.isLetterOrDigit(text.charAt(index)) || text.charAt(index) == '_');
    }

    private void to(String end, int skip) {
        int found = text.indexOf(end, at + skip);
        at = found < 0 ? text.length() : found + end.length();
    }

    private void comment() {
        int depth = 0;
        do {
            boolean opens = text.charAt(at) == '/' && next() == '*';
            boolean closes = text.charAt(at) == '*' && next() == '/';
            depth += opens ? 1 : closes ? -1 : 0;
            at += opens || closes ? 2 : 1;
        } while (depth > 0 && at < text.length());
    }

    private void dollar() {
        int end = at + 1;
        while (end < text.length() && isWord(end)) {
            end++;
        }
        boolean opens = end < text.length() && text.charAt(end) == '$' && !isWord(at - 1) && !Character.isDigit(next());
        if (opens) {
            to(text.substring(at, end + 1), end + 1 - at);
        } else {
            at++;
        }
    }

    private void string(boolean escapes) {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (escapes && c == '\\') {
                if (next() == '\'') {
                    text.setCharAt(at, '\'');
                }
                at += 2;
            } else if (c == '\'' && next() == '\'') {
                at += 2;
            } else if (c == '\'') {
                at++;
                return;
            } else {
                at++;
            }
        }
    }
}
