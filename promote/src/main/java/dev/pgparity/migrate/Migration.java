package dev.pgparity.migrate;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A versioned SQL file of the project's.
 *
 * @param version what the ledger knows it by; for a repeatable one its name
 * @param description in words; may be empty
 * @param file the file that is run
 * @param name the file's name within the folder
 * @param rollback a file of its own that takes it back
 * @param repeatable run again whenever its text changes, after all others
 */
public record Migration(
        String version, String description, Path file, String name, Optional<Path> rollback, boolean repeatable) {

    /** {@code 003 add orders}: as it is said to people. */
    public String title() {
        return description.isEmpty() ? version : version + " " + description;
    }
}
