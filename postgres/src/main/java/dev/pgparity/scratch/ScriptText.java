package dev.pgparity.scratch;

/** What strings can do, for texts that may be larger than memory. Positions count chars. */
final class ScriptText {
    private ScriptText() {}

    static boolean startsWith(CharSequence text, String word, int at) {
        if (text instanceof String string) {
            return string.startsWith(word, at);
        }
        if (at + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** -1 where it is not there. */
    static int indexOf(CharSequence text, char c, int from) {
        if (text instanceof String string) {
            return string.indexOf(c, from);
        }
        for (int i = Math.max(0, from); i < text.length(); i++) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    /** -1 where it is not there. */
    static int indexOf(CharSequence text, String word, int from) {
        if (text instanceof String string) {
            return string.indexOf(word, from);
        }
        int at = indexOf(text, word.charAt(0), from);
        while (at >= 0 && !startsWith(text, word, at)) {
            at = indexOf(text, word.charAt(0), at + 1);
        }
        return at;
    }

    /** -1 where it is not there. */
    static int lastIndexOf(CharSequence text, char c, int from) {
        if (text instanceof String string) {
            return string.lastIndexOf(c, from);
        }
        for (int i = Math.min(from, text.length() - 1); i >= 0; i--) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    /** The text without the blanks at its end. */
    static CharSequence stripped(CharSequence text, int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return TextSlice.of(text, from, end);
    }
}
