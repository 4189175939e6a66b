package dev.pgparity.lint;

import dev.pgparity.lint.grammar.Name;
import org.jspecify.annotations.Nullable;

/** Takes what a rule has to say about the statement at hand. */
public interface Report {
    /**
     * @param at where in the file; negative: where the statement begins
     * @param table the table on whose size it depends; null where it depends on none
     */
    void say(int at, String object, @Nullable Name table, String message, String instead);

    /** About the statement as a whole. */
    default void say(Object object, @Nullable Name table, String message, String instead) {
        say(-1, object.toString(), table, message, instead);
    }
}
