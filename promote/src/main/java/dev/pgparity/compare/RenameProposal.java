package dev.pgparity.compare;

import dev.pgparity.catalog.name.ObjectId;

/**
 * An object that TARGET alone has and one like it that SOURCE alone has: perhaps one object under two names. Nobody but
 * a person knows, so it is asked, never guessed.
 *
 * @param before what TARGET has
 * @param after what SOURCE has, of the same kind in the same table or schema
 * @param name the new name alone, unquoted
 */
public record RenameProposal(ObjectId before, ObjectId after, String name) {
    /** What to type after {@code --rename}. */
    public String argument() {
        return before + "=" + name;
    }
}
