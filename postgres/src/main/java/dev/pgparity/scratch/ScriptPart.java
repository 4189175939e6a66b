package dev.pgparity.scratch;

import java.util.List;

/** A piece of a script that is dealt with at once. */
public sealed interface ScriptPart {

    /** Where the piece begins in the script's text, counted in chars, without the blanks and comments before it. */
    int offset();

    /**
     * One SQL statement, without its semicolon.
     *
     * @param offset where it begins
     * @param body what the server is sent; of a large script read when it is asked for
     * @param words its first words outside of quotes, parentheses and comments, in upper case; at most
     *     {@value ScriptSplitter#WORDS}
     */
    record SqlStatement(int offset, CharSequence body, List<String> words) implements ScriptPart {
        public SqlStatement {
            words = List.copyOf(words);
        }

        /** What the server is sent. */
        public String text() {
            return body.toString();
        }

        /** Whether it begins with these words. */
        public boolean startsWith(String... expected) {
            return words.size() >= expected.length
                    && words.subList(0, expected.length).equals(List.of(expected));
        }
    }

    /**
     * COPY … FROM STDIN with the rows that stand below it.
     *
     * @param statement the COPY
     * @param rows everything up to the line {@code \.}, line ends included; of a large script read as they are sent
     * @param rowsOffset where the rows begin
     */
    record CopyRows(SqlStatement statement, CharSequence rows, int rowsOffset) implements ScriptPart {
        @Override
        public int offset() {
            return statement.offset();
        }
    }

    /**
     * A line of psql's own.
     *
     * @param offset of the backslash
     * @param name without the backslash: {@code restrict}
     * @param argument the rest of the line, stripped
     */
    record MetaCommand(int offset, String name, String argument) implements ScriptPart {}

    /**
     * What is left at the end of the text and cannot be a statement: a quote or a comment that nobody closes.
     *
     * @param offset where it opens
     * @param what {@code quoted string}, {@code dollar-quoted string}, {@code comment} …
     */
    record Unfinished(int offset, String what) implements ScriptPart {}
}
