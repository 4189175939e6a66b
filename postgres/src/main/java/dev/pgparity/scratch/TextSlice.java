package dev.pgparity.scratch;

import java.util.Objects;

/** A part of a text that is taken into memory when somebody asks for it. */
record TextSlice(CharSequence whole, int from, int to) implements CharSequence {
    TextSlice {
        Objects.checkFromToIndex(from, to, whole.length());
    }

    /** The part itself where the text is in memory. */
    static CharSequence of(CharSequence whole, int from, int to) {
        return whole instanceof String text ? text.substring(from, to) : new TextSlice(whole, from, to);
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        return whole.charAt(from + Objects.checkIndex(index, length()));
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new TextSlice(whole, from + start, from + end);
    }

    @Override
    public String toString() {
        return whole instanceof PagedText paged
                ? paged.text(from, to)
                : new StringBuilder(length()).append(whole, from, to).toString();
    }
}
