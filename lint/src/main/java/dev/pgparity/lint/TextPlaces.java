package dev.pgparity.lint;

import java.util.Arrays;

/** Lines and columns of a text. */
final class TextPlaces {
    private final int[] begins;
    private final int length;
    private final String text;

    TextPlaces(String text) {
        this.text = text;
        this.length = text.length();
        int[] found = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                found[line++] = i + 1;
            }
        }
        this.begins = found;
    }

    /** From 1. */
    int line(int at) {
        int index = Arrays.binarySearch(begins, Math.min(at, length));
        return index >= 0 ? index + 1 : -index - 1;
    }

    /** From 1. */
    int column(int at) {
        return Math.min(at, length) - begins[line(at) - 1] + 1;
    }

    /** How many characters from here to {@code end} stand on the same line. */
    int length(int at, int end) {
        int line = line(at);
        int lineEnd = line < begins.length ? begins[line] - 1 : length;
        return Math.max(1, Math.min(end, lineEnd) - Math.min(at, length));
    }

    /** Behind what stands before a place, without the comma and blanks between. */
    int wordEnd(int before) {
        int end = before;
        while (end > 0 && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
            end--;
        }
        return end;
    }
}
