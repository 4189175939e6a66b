package dev.pgparity.scratch;

import java.io.Reader;

/** Reads a text from its beginning to its end. */
final class TextReader extends Reader {
    private final CharSequence text;
    private int at;

    TextReader(CharSequence text) {
        this.text = text;
    }

    @Override
    public int read(char[] into, int offset, int length) {
        int count = Math.min(length, text.length() - at);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        for (int i = 0; i < count; i++) {
            into[offset + i] = text.charAt(at + i);
        }
        at += count;
        return count;
    }

    @Override
    public void close() {
        at = text.length();
    }
}
