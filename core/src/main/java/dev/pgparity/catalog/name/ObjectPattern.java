package dev.pgparity.catalog.name;

import java.util.Arrays;
import java.util.List;

/**
 * Selects objects by name: {@code kind:schema.name[.member][(argument types)]}, names quoted as in SQL, {@code *} for
 * any characters. Users write it in {@code pgparity.yaml}, in flags and in the console.
 *
 * <table>
 * <caption>What matches</caption>
 * <tr><td>{@code table:public.payroll_*}</td><td>tables of schema public whose name begins with payroll_; not their
 * columns, which are {@code column:public.payroll_*.*}</td></tr>
 * <tr><td>{@code *:public.orders.*}</td><td>every kind of member of orders</td></tr>
 * <tr><td>{@code function:public.f}</td><td>all functions of that name; {@code function:public.f()} only the one
 * without arguments</td></tr>
 * <tr><td>{@code table:public."odd.name*"}</td><td>one table; inside quotes everything stands for itself</td></tr>
 * </table>
 *
 * <p>An asterisk never reaches over a {@code .} or {@code :} between names, and does not see quotes: {@code public.*}
 * matches {@code public."Odd.Name"}. Letters count as they are written, also outside quotes.
 */
public final class ObjectPattern {
    private final String text;
    private final ObjectNameText parts;

    private ObjectPattern(String text, ObjectNameText parts) {
        this.text = text;
        this.parts = parts;
    }

    /** A text that is no pattern; the message is a sentence for the user. */
    public static final class Malformed extends IllegalArgumentException {
        private static final long serialVersionUID = 1;
        private final int offset;

        Malformed(String message, int offset) {
            super(message);
            this.offset = offset;
        }

        /** Where in the text, in UTF-16 units from 0. */
        public int offset() {
            return offset;
        }
    }

    /** Reads a pattern; surrounding blanks are ignored. Throws {@link Malformed} when it is none. */
    public static ObjectPattern parse(String text) {
        String trimmed = text.strip();
        ObjectNameText parts = ObjectNameText.ofPattern(trimmed);
        if (parts.names().size() < 2 || parts.names().get(1).separator() != ':') {
            throw new Malformed("an object is written kind:schema.name, for example table:public.orders", 0);
        }
        checkKinds(trimmed, parts.names());
        return new ObjectPattern(trimmed, parts);
    }

    private static void checkKinds(String text, List<ObjectNameText.Name> names) {
        for (int i = 0; i + 1 < names.size() && names.get(i + 1).separator() == ':'; i++) {
            String kind = names.get(i).text();
            if (kind.indexOf('*') < 0
                    && Arrays.stream(Kind.values()).noneMatch(k -> k.label().equals(kind))) {
                throw new Malformed("there is no kind of object \"" + kind + "\"", Math.max(0, text.indexOf(kind)));
            }
        }
    }

    /** True when the canonical name of an object, as {@code ObjectId.toString()} writes it, is selected. */
    public boolean matches(CharSequence canonicalName) {
        return parts.selects(ObjectNameText.ofName(canonicalName.toString()));
    }

    /** The leading word, {@code table}; may hold asterisks. */
    public String kind() {
        return parts.names().getFirst().text();
    }

    /** The names after the kinds, unquoted, with a wildcard as {@code *}: {@code [public, orders, total]}. */
    public List<String> path() {
        List<ObjectNameText.Name> names = parts.names();
        int last = 0;
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).separator() == ':') {
                last = i;
            }
        }
        return names.subList(last, names.size()).stream()
                .map(ObjectNameText.Name::text)
                .toList();
    }

    /** True when the pattern names one object: it has no asterisk outside quotes. */
    public boolean isExact() {
        return !parts.hasWildcard();
    }

    /** Patterns are equal when they were written equally. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectPattern pattern && pattern.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The pattern as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
