package dev.pgparity.plan.rule.proof;

import dev.pgparity.sql.SqlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the condition of a check from its expression. The server puts parentheses around every operand, so
 * nothing has to be known of precedence; whatever does not read as one of the known forms stays an opaque text.
 */
final class CheckReader {
    private static final Pattern LIST =
            Pattern.compile("(.+) = ANY \\(\\(?ARRAY\\[(.*?)\\](?:\\)::[a-z ]+\\[\\])?\\)", Pattern.DOTALL);
    private static final Pattern COMPARISON = Pattern.compile("(.+) (<|<=|>|>=|=) (.+)", Pattern.DOTALL);
    private static final Pattern CONSTANT =
            Pattern.compile("'(?:[^']|'')*'::[^'(),\\[\\]]+(?:\\([0-9]+\\))?|-?[0-9]+(?:\\.[0-9]+)?");

    /** Floating point is left out: two limits that differ in print may be the same number. */
    private static final Pattern NUMBER =
            Pattern.compile("\\(?'?(-?[0-9]+(?:\\.[0-9]+)?)'?\\)?(?:::(?:smallint|integer|bigint|numeric))?");

    private CheckReader() {}

    /** The condition of a check with that expression. */
    static CheckCondition read(SqlText expression) {
        return condition(expression.sql());
    }

    private static CheckCondition condition(String printed) {
        String text = bare(printed);
        List<String> all = split(text, " AND ");
        if (all.size() > 1) {
            return new CheckCondition.All(
                    all.stream().map(CheckReader::condition).toList());
        }
        List<String> any = split(text, " OR ");
        return any.size() > 1
                ? new CheckCondition.Any(
                        any.stream().map(CheckReader::condition).toList())
                : atom(text);
    }

    private static CheckCondition atom(String text) {
        Matcher list = LIST.matcher(text);
        if (list.matches() && isOneOperand(list.group(1))) {
            List<String> elements = split(list.group(2), ", ");
            if (elements.stream().allMatch(element -> CONSTANT.matcher(element).matches())) {
                return new CheckCondition.OneOf(list.group(1), new LinkedHashSet<>(elements));
            }
        }
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches() && isOneOperand(comparison.group(1))) {
            String value = comparison.group(1);
            String constant = comparison.group(3);
            Optional<CheckCondition.Order> order = CheckCondition.Order.of(comparison.group(2));
            Matcher number = NUMBER.matcher(constant);
            if (order.isPresent() && number.matches()) {
                return new CheckCondition.Bound(value, order.get(), new BigDecimal(number.group(1)));
            }
            if (order.isEmpty() && CONSTANT.matcher(constant).matches()) {
                return new CheckCondition.OneOf(value, Set.of(constant));
            }
        }
        return new CheckCondition.Opaque(text);
    }

    private static boolean isOneOperand(String text) {
        return split(text, " ").size() == 1;
    }

    private static String bare(String printed) {
        String text = printed;
        while (text.startsWith("(") && closing(text) == text.length() - 1) {
            text = text.substring(1, text.length() - 1);
        }
        return text;
    }

    /** Where the parenthesis that the text begins with is closed. */
    private static int closing(String text) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isQuote(c)) {
                at = quoted(text, at);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return at;
            }
        }
        return -1;
    }

    /** The pieces between the separators that stand outside parentheses, brackets and quotes. */
    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isQuote(c)) {
                at = quoted(text, at);
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (depth == 0 && text.startsWith(separator, at)) {
                parts.add(text.substring(start, at));
                start = at + separator.length();
                at = start - 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }

    /** The last position of what is quoted from {@code at} on; a doubled quote simply begins another such piece. */
    private static int quoted(String text, int at) {
        int end = text.indexOf(text.charAt(at), at + 1);
        return end < 0 ? text.length() - 1 : end;
    }
}
