package dev.pgparity.observe;

/** The attempt to dump a schema. That pg_dump cannot is no failure of what it was to judge. */
public sealed interface SchemaDump {

    /** Done. */
    record Taken(NormalisedDump dump) implements SchemaDump {}

    /**
     * Not to be had.
     *
     * @param reason a phrase that follows "second judge absent: "; without passwords
     */
    record NotTaken(String reason) implements SchemaDump {}
}
