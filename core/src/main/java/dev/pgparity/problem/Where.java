package dev.pgparity.problem;

/** The place that a {@link Problem} or one of its details points at. {@link #toString()} is what the user reads. */
public sealed interface Where {

    /**
     * A place in a text that the user wrote.
     *
     * @param source the file's name as the user would type it, or {@code <stdin>}
     * @param line first line is 1
     * @param column first column is 1, counted in code points; 0 where only the line is known
     */
    record InText(String source, int line, int column) implements Where {
        public InText {
            if (line < 1 || column < 0) {
                throw new IllegalArgumentException("no such position: " + line + ":" + column);
            }
        }

        @Override
        public String toString() {
            return column == 0 ? source + ":" + line : source + ":" + line + ":" + column;
        }
    }

    /**
     * An object of a database.
     *
     * @param object its canonical name, {@code table:public.orders}
     */
    record OnObject(String object) implements Where {
        @Override
        public String toString() {
            return object;
        }
    }

    /**
     * A whole file, folder, environment or server.
     *
     * @param name as the user knows it; never a URL with a password
     */
    record In(String name) implements Where {
        @Override
        public String toString() {
            return name;
        }
    }
}
