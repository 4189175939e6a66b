package dev.pgparity.observe;

import dev.pgparity.connect.ConnectionTarget;
import java.util.List;

/** Something that writes a schema down as pg_dump does. */
public interface SchemaDumper {

    /**
     * Dumps the schema of a database.
     *
     * @param options pg_dump's own, for example {@code --exclude-schema=pgparity}
     */
    SchemaDump dump(ConnectionTarget target, List<String> options);

    /** Says why nobody can be asked, whatever the database. */
    static SchemaDumper absent(String reason) {
        return (target, options) -> new SchemaDump.NotTaken(reason);
    }
}
