package dev.pgparity.catalog.name;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object name or pattern taken apart at its unquoted colons and dots, so that a quoted dot, star or bracket is
 * never taken for syntax.
 *
 * @param detail what follows after a blank, as it stands: whom a grant is for; null where there is none
 */
record ObjectNameText(List<Name> names, @Nullable String detail) {
    /** Stands for an unquoted asterisk; not a character that PostgreSQL lets a name have. */
    private static final char ANY = '\0';

    /**
     * One name between separators.
     *
     * @param separator what stands before it: {@code :} or {@code .}, a blank for the first
     * @param glob the unquoted name, {@link #ANY} for a wildcard
     * @param arguments the text between brackets without blanks around commas; null where there are no brackets
     */
    record Name(char separator, String glob, @Nullable String arguments) {
        String text() {
            return glob.replace(ANY, '*');
        }
    }

    /** In a name every asterisk stands for itself (there is an operator of that name). */
    static ObjectNameText ofName(String text) {
        return new Reader(text, false).read();
    }

    static ObjectNameText ofPattern(String text) {
        return new Reader(text, true).read();
    }

    boolean hasWildcard() {
        return names.stream()
                        .anyMatch(name -> name.glob.indexOf(ANY) >= 0
                                || (name.arguments != null && name.arguments.indexOf(ANY) >= 0))
                || (detail != null && detail.indexOf(ANY) >= 0);
    }

    /** Whether this pattern selects that name. */
    boolean selects(ObjectNameText name) {
        if (names.size() != name.names.size()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            Name wanted = names.get(i);
            Name there = name.names.get(i);
            if (wanted.separator != there.separator || !globMatches(wanted.glob, there.glob)) {
                return false;
            }
            if (!admits(wanted.arguments, there.arguments)) {
                return false;
            }
        }
        return admits(detail, name.detail);
    }

    /** What a pattern leaves out is open: without brackets it means every overload, without a detail all of them. */
    private static boolean admits(@Nullable String wanted, @Nullable String there) {
        return wanted == null || (there != null && globMatches(wanted, there));
    }

    /** Greedy with one point to go back to: linear for one asterisk, at worst quadratic, never exponential. */
    private static boolean globMatches(String glob, String text) {
        int g = 0;
        int t = 0;
        int star = -1;
        int starText = 0;
        while (t < text.length()) {
            if (g < glob.length() && glob.charAt(g) == ANY) {
                star = g++;
                starText = t;
            } else if (g < glob.length() && glob.charAt(g) == text.charAt(t)) {
                g++;
                t++;
            } else if (star >= 0) {
                g = star + 1;
                t = ++starText;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == ANY) {
            g++;
        }
        return g == glob.length();
    }

    private static final class Reader {
        private final String text;
        private final boolean wildcards;
        private final List<Name> names = new ArrayList<>();
        private int at;

        Reader(String text, boolean wildcards) {
            this.text = text;
            this.wildcards = wildcards;
        }

        ObjectNameText read() {
            char separator = ' ';
            while (true) {
                names.add(name(separator));
                if (at == text.length()) {
                    return new ObjectNameText(List.copyOf(names), null);
                }
                separator = text.charAt(at++);
                if (separator == ' ') {
                    return new ObjectNameText(List.copyOf(names), withWildcards(text.substring(at)));
                }
            }
        }

        private Name name(char separator) {
            int start = at;
            StringBuilder glob = new StringBuilder();
            String arguments = null;
            while (at < text.length() && !atSeparator()) {
                char c = text.charAt(at);
                if (c == '"') {
                    quoted(glob);
                } else if (c == '(') {
                    arguments = arguments();
                    break;
                } else {
                    glob.append(wildcards && c == '*' ? ANY : c);
                    at++;
                }
            }
            if (at < text.length() && !atSeparator()) {
                throw new ObjectPattern.Malformed("nothing but . : or a blank may follow the closing bracket", at);
            }
            if (glob.isEmpty() && arguments == null) {
                throw new ObjectPattern.Malformed("a name is missing", start);
            }
            return new Name(separator, glob.toString(), arguments);
        }

        private boolean atSeparator() {
            char c = text.charAt(at);
            return c == '.' || c == ':' || c == ' ';
        }

        private String withWildcards(String detail) {
            return wildcards ? detail.replace('*', ANY) : detail;
        }

        private void quoted(StringBuilder into) {
            int open = at++;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c != '"') {
                    into.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    into.append('"');
                    at++;
                } else {
                    return;
                }
            }
            throw new ObjectPattern.Malformed("the quoted name has no closing quote", open);
        }

        /** Types keep their quotes, since {@code "char"} and {@code char} are two types; blanks at commas go. */
        private String arguments() {
            int open = at;
            int depth = 0;
            boolean inQuotes = false;
            StringBuilder inside = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c == '"') {
                    inQuotes = !inQuotes;
                } else if (!inQuotes && c == '(' && depth++ == 0) {
                    continue;
                } else if (!inQuotes && c == ')' && --depth == 0) {
                    return inside.toString().strip();
                } else if (!inQuotes && c == ' ' && (endsWithComma(inside) || nextIsComma())) {
                    continue;
                }
                inside.append(wildcards && !inQuotes && c == '*' ? ANY : c);
            }
            throw new ObjectPattern.Malformed("the bracket is not closed", open);
        }

        private boolean endsWithComma(StringBuilder inside) {
            return !inside.isEmpty() && inside.charAt(inside.length() - 1) == ',';
        }

        private boolean nextIsComma() {
            int next = at;
            while (next < text.length() && text.charAt(next) == ' ') {
                next++;
            }
            return next < text.length() && text.charAt(next) == ',';
        }
    }
}
