package dev.pgparity.problem;

/** In which state the database is after a {@link Problem}. {@link #sentence()} is what the user reads. */
public sealed interface DatabaseState {

    /** One plain sentence without a line break. */
    String sentence();

    /** No statement that changes anything was sent. */
    record Untouched() implements DatabaseState {
        @Override
        public String sentence() {
            return "Nothing was changed.";
        }
    }

    /**
     * Something was changed and taken back.
     *
     * @param database the database's name as the user knows it
     */
    record AsItWas(String database) implements DatabaseState {
        @Override
        public String sentence() {
            return "Rolled back: " + database + " is as it was.";
        }
    }

    /**
     * Part of the work is committed.
     *
     * @param database the database's name as the user knows it
     * @param committed what is committed, a phrase: "groups 1 and 2 of 3"
     */
    record PartlyChanged(String database, String committed) implements DatabaseState {
        @Override
        public String sentence() {
            return "Committed in " + database + ": " + committed + ".";
        }
    }

    /**
     * The connection was lost at a moment when both outcomes are possible.
     *
     * @param database the database's name as the user knows it
     * @param why a phrase: "the connection broke during COMMIT"
     */
    record Unknown(String database, String why) implements DatabaseState {
        @Override
        public String sentence() {
            return "It is not known whether " + database + " was changed: " + why + ".";
        }
    }
}
