package dev.pgparity.scratch;

import java.util.Objects;

/** A text up to some char, in which everything before another one is blank; lines and columns stay what they are. */
record MaskedText(CharSequence whole, int from, int to) implements CharSequence {
    MaskedText {
        Objects.checkFromToIndex(from, to, whole.length());
    }

    @Override
    public int length() {
        return to;
    }

    @Override
    public char charAt(int index) {
        char c = whole.charAt(Objects.checkIndex(index, to));
        return index >= from || c == '\n' ? c : ' ';
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return start >= from ? TextSlice.of(whole, start, end) : new TextSlice(this, start, end);
    }

    @Override
    public String toString() {
        return new StringBuilder(to).append(this, 0, to).toString();
    }
}
