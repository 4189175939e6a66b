package dev.pgparity.problem;

import java.util.regex.Pattern;

/**
 * The stable name of one way to fail, {@code area.what}: {@code connect.wrong-password}, {@code config.invalid}.
 * Scripts and documentation rely on it, so a code is never reworded; the message may be.
 *
 * @param text two or more words of lower-case letters, digits and hyphens, joined by dots
 */
public record ProblemCode(String text) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    public ProblemCode {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a problem code is area.what in lower case, not \"" + text + "\"");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
