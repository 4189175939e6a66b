package dev.pgparity.rehearse;

import dev.pgparity.rehearse.Observation.Dropped;
import dev.pgparity.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Hears by an event trigger what is dropped, whoever does it: a statement, a DO block, a function. What was made later
 * than the trigger has a higher OID, and was not there before. The names are kept in
 * a parameter of the session, so that no table of ours is among what is observed.
 */
final class DropWatch {
    private static final String SCHEMA = "pgparity_rehearsal";
    private static final String INSTALL = """
            CREATE SCHEMA pgparity_rehearsal;
            CREATE FUNCTION pgparity_rehearsal.note() RETURNS event_trigger LANGUAGE plpgsql
            SET search_path = pg_catalog AS $$
            DECLARE
                gone record;
            BEGIN
                FOR gone IN SELECT object_type, object_identity FROM pg_event_trigger_dropped_objects()
                             WHERE (original OR normal) AND NOT is_temporary
                               AND objid < (SELECT oid FROM pg_event_trigger WHERE evtname = 'pgparity_rehearsal') LOOP
                    PERFORM set_config('pgparity.dropped', coalesce(current_setting('pgparity.dropped', true), '')
                        || gone.object_type || chr(1) || gone.object_identity || chr(2), false);
                END LOOP;
            END $$;
            CREATE EVENT TRIGGER pgparity_rehearsal ON sql_drop EXECUTE FUNCTION pgparity_rehearsal.note();
            """;
    private static final String READ = """
            SELECT coalesce(pg_catalog.current_setting('pgparity.dropped', true), ''),
                   pg_catalog.set_config('pgparity.dropped', '', false)
            """;

    private final Connection connection;
    private final boolean installed;

    private DropWatch(Connection connection, boolean installed) {
        this.connection = connection;
        this.installed = installed;
    }

    /** Event triggers are for superusers; without one, drops are not heard. */
    static DropWatch install(Connection connection, ScratchDatabase copy) throws SQLException {
        if (copy.restricted()) {
            copy.sender(connection).sendOurs(INSTALL);
            return new DropWatch(connection, true);
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user")) {
            if (!row.next() || !row.getBoolean(1)) {
                return new DropWatch(connection, false);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(INSTALL);
        }
        return new DropWatch(connection, true);
    }

    boolean isInstalled() {
        return installed;
    }

    /** What went since the last call. */
    List<Dropped> take() throws SQLException {
        List<Dropped> dropped = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            row.next();
            for (String entry : row.getString(1).split("\u0002")) {
                String[] parts = entry.split("\u0001", 2);
                if (parts.length == 2 && !parts[1].startsWith(SCHEMA)) {
                    dropped.add(new Dropped(parts[0], parts[1]));
                }
            }
        }
        return dropped;
    }
}
