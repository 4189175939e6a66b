package dev.pgparity.cli.render;

/**
 * What text is written on.
 *
 * @param width in columns
 * @param paint colour or none
 */
public record Page(int width, Paint paint) {
    /** A pipe or file: no colour. */
    public static final Page PLAIN = new Page(100, new Paint(false));

    /** One line with something at its right edge; both may be painted. */
    public String apart(String left, String right) {
        if (right.isEmpty()) {
            return left;
        }
        int blanks = width - visible(left) - visible(right);
        return left + " ".repeat(Math.max(2, blanks)) + right;
    }

    private static int visible(String painted) {
        return painted.replaceAll("\u001b\\[[0-9;]*m", "").length();
    }
}
