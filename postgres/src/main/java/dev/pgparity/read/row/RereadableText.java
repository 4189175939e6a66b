package dev.pgparity.read.row;

import dev.pgparity.sql.SqlText;
import dev.pgparity.sql.SqlTokens;
import java.util.List;

/**
 * An expression of the server's in the one spelling that means the same when it is read again. {@code status IN ('a',
 * 'b')} on a {@code varchar} is stored as an array that is cast as a whole, and printed with a cast; read again, that cast
 * goes to each of the elements, and the server prints something else (so it is after every restored dump):
 *
 * <pre>
 * ((status)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))
 * ((status)::text = ANY (ARRAY['a'::character varying, 'b'::character varying]))
 * </pre>
 *
 * The second form, which the server itself never prints, brings back the first.
 */
final class RereadableText {
    private RereadableText() {}

    /** The text itself where nothing is to be said otherwise, which is nearly always. */
    static SqlText of(String printed) {
        return SqlText.fromServer(printed.contains("(ARRAY[") ? withoutArrayCasts(printed) : printed);
    }

    private static String withoutArrayCasts(String printed) {
        List<String> tokens = SqlTokens.split(printed);
        StringBuilder text = new StringBuilder(printed.length());
        int at = 0;
        while (at < tokens.size()) {
            int array = array(tokens, at);
            int close = array < 0 ? -1 : closing(tokens, array + 1);
            int end = close < 0 ? -1 : castEnd(tokens, close + 1, array - at);
            if (end < 0) {
                text.append(tokens.get(at++));
            } else {
                text.append(tokens.get(at)).append(" (");
                tokens.subList(array, close + 1).forEach(text::append);
                at = end;
            }
        }
        return text.toString();
    }

    /** Where {@code ARRAY} stands if {@code ANY ((ARRAY[} or {@code ANY (ARRAY[} begins here; else -1. */
    private static int array(List<String> tokens, int at) {
        if (!tokens.get(at).equals("ANY") && !tokens.get(at).equals("ALL")) {
            return -1;
        }
        for (int opening = 3; opening <= 4; opening++) {
            List<String> expected =
                    opening == 3 ? List.of(" ", "(", "ARRAY", "[") : List.of(" ", "(", "(", "ARRAY", "[");
            int end = at + 1 + expected.size();
            if (end <= tokens.size() && tokens.subList(at + 1, end).equals(expected)) {
                return at + opening;
            }
        }
        return -1;
    }

    /** The bracket that closes the one at this place; -1 where there is none. */
    private static int closing(List<String> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            switch (tokens.get(i)) {
                case "[" -> depth++;
                case "]" -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where {@code )::type[])} ends, its last parenthesis left out; -1 if the array is followed by something else. */
    private static int castEnd(List<String> tokens, int from, int opening) {
        int at = from;
        if (opening == 4) {
            if (at >= tokens.size() || !tokens.get(at).equals(")")) {
                return -1;
            }
            at++;
        }
        if (at + 1 >= tokens.size()
                || !tokens.get(at).equals(":")
                || !tokens.get(at + 1).equals(":")) {
            return -1;
        }
        int depth = 0;
        for (int i = at + 2; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.equals("(")) {
                depth++;
            } else if (token.equals(")") && depth-- == 0) {
                return tokens.get(i - 1).equals("]") && tokens.get(i - 2).equals("[") ? i : -1;
            }
        }
        return -1;
    }
}
