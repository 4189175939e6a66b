package dev.pgparity.config;

/** Where the desired schema comes from, key {@code schema.source}. */
public sealed interface SchemaSource {

    /**
     * What a command prints.
     *
     * @param command given to the shell as it stands, with the variables of {@code .env} in its environment
     */
    record Command(String command) implements SchemaSource {}

    /** A SQL file. */
    record File(Expandable path) implements SchemaSource {}

    /** What the project's migrations make of an empty database. */
    record Migrations() implements SchemaSource {}

    /** A folder of SQL files. */
    record Folder(Expandable path) implements SchemaSource {}
}
