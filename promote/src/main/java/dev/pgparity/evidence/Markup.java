package dev.pgparity.evidence;

/** Text inside HTML and XML stands for itself. */
public final class Markup {
    private Markup() {}

    /** Also without what XML 1.0 cannot hold at all. */
    public static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n', '\t' -> escaped.appendCodePoint(c);
                default -> {
                    boolean isCharacter = c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF);
                    escaped.appendCodePoint(isCharacter ? c : 0xFFFD);
                }
            }
        });
        return escaped.toString();
    }
}
