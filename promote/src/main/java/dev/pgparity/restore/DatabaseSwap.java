package dev.pgparity.restore;

import dev.pgparity.backup.Manifest;
import dev.pgparity.backup.Manifest.DatabaseShape;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.problem.DatabaseState;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlLiteral;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postgresql.PGConnection;

/**
 * Puts a restored backup into the place of a database: it is restored beside it and compared first; only then the two
 * change names. The one that was there is kept under another name, with everything that was written since.
 */
public final class DatabaseSwap {
    private static final ProblemCode FAILED = new ProblemCode("restore.failed");
    private static final ProblemCode NOT_EQUAL = new ProblemCode("restore.not-equal");
    private static final ProblemCode WRITTEN = new ProblemCode("restore.written-since");
    private static final ProblemCode NOT_ALLOWED = new ProblemCode("restore.not-allowed");

    /** No session has this process id. */
    private static final int NOBODY = 0;

    private final Backups backups;
    private final ConnectionTarget target;
    private final String targetName;

    /** @param target the server's own address, not a pooler's */
    public DatabaseSwap(Backups backups, ConnectionTarget target, String targetName) {
        this.backups = backups;
        this.target = target;
        this.targetName = targetName;
    }

    /**
     * What was done.
     *
     * @param kept the name under which the database that was there can be found
     */
    public record Swapped(Restored restored, String kept) {}

    /** Restores and swaps; on any failure the database that was there has its name and its rows. */
    public Swapped run(Manifest manifest, Instant now) {
        return run(manifest, now, Optional.empty());
    }

    /**
     * Restores and swaps where nobody wrote since the backup; that is looked at when everybody's sessions are ended and
     * nobody can come back.
     *
     * @param exempt tables whose rows were changed for a reason that is known
     * @throws Problem when somebody wrote, or on any failure; the database that was there has its name and its rows then
     */
    public Swapped runIfUnwritten(Manifest manifest, Instant now, Collection<QualifiedName> exempt) {
        return run(manifest, now, Optional.of(exempt));
    }

    private Swapped run(Manifest manifest, Instant now, Optional<Collection<QualifiedName>> unwrittenBut) {
        String stamp = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(now);
        String fresh = name(target.database(), "restored", stamp);
        String kept = name(target.database(), "before_restore", stamp);
        try (ServerConnection server = Connections.open(maintenance(), Session.writing())) {
            if (!server.facts().mayCreateDatabases()) {
                throw Problem.refused(
                                NOT_ALLOWED,
                                "The role " + server.facts().currentUser()
                                        + " may not create databases on the server of " + targetName + ".")
                        .next("Give it CREATEDB (ALTER ROLE … CREATEDB), or restore one table: --table public.orders")
                        .build();
            }
            Connection jdbc = server.jdbc();
            create(jdbc, fresh, manifest.shape());
            boolean swapped = false;
            try {
                Restored restored = backups.restore(manifest).into(target.withDatabase(fresh), false);
                if (!restored.isEqual()) {
                    Problem.Builder problem = Problem.failed(
                                    NOT_EQUAL, "What was restored is not what was backed up, so it was thrown away.")
                            .state(new DatabaseState.AsItWas(targetName));
                    restored.differences().forEach(line -> problem.detail(null, line));
                    throw problem.build();
                }
                likeTheOther(jdbc, target.database(), fresh);
                swap(jdbc, fresh, kept, unwrittenBut);
                swapped = true;
                return new Swapped(restored, kept);
            } finally {
                if (!swapped) {
                    execute(jdbc, "DROP DATABASE IF EXISTS " + quoted(fresh) + " WITH (FORCE)");
                }
            }
        } catch (SQLException e) {
            throw Problem.failed(FAILED, "The restore of " + targetName + " failed: " + e.getMessage())
                    .state(new DatabaseState.AsItWas(targetName))
                    .causedBy(e)
                    .build();
        }
    }

    /** Any other database of the server: nobody can rename the one that he is in. */
    private ConnectionTarget maintenance() {
        return target.withDatabase(target.database().equals("postgres") ? "template1" : "postgres");
    }

    private static String name(String database, String word, String stamp) {
        String end = "_" + word + "_" + stamp;
        return database.substring(0, Math.min(database.length(), 63 - end.length())) + end;
    }

    private static void create(Connection jdbc, String name, DatabaseShape shape) throws SQLException {
        StringBuilder sql = new StringBuilder("CREATE DATABASE " + quoted(name) + " TEMPLATE template0 ENCODING "
                + literal(shape.encoding()) + " LC_COLLATE " + literal(shape.collate()) + " LC_CTYPE "
                + literal(shape.characterType()));
        if (shape.provider().equals("i") && shape.locale() != null) {
            sql.append(" LOCALE_PROVIDER icu ICU_LOCALE ").append(literal(shape.locale()));
        } else if (shape.provider().equals("b") && shape.locale() != null) {
            sql.append(" LOCALE_PROVIDER builtin BUILTIN_LOCALE ").append(literal(shape.locale()));
        }
        execute(jdbc, sql.toString());
    }

    /** Owner, settings, privileges and connection limit belong to the database and are in no backup of it. */
    private static void likeTheOther(Connection jdbc, String present, String fresh) throws SQLException {
        String query = """
                SELECT 'ALTER DATABASE %1$s OWNER TO ' || pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(datdba))
                  FROM pg_catalog.pg_database WHERE datname = %2$s
                UNION ALL
                SELECT 'ALTER DATABASE %1$s CONNECTION LIMIT ' || datconnlimit
                  FROM pg_catalog.pg_database WHERE datname = %2$s
                UNION ALL
                SELECT pg_catalog.format(
                           'ALTER %%s SET %%I TO %%s',
                           CASE WHEN setrole = 0 THEN 'DATABASE %1$s'
                                ELSE pg_catalog.format('ROLE %%I IN DATABASE %1$s', pg_catalog.pg_get_userbyid(setrole))
                           END,
                           pg_catalog.split_part(setting, '=', 1),
                           CASE WHEN pg_catalog.split_part(setting, '=', 1) IN
                                     ('search_path', 'temp_tablespaces', 'session_preload_libraries',
                                      'local_preload_libraries', 'DateStyle')
                                THEN substr(setting, strpos(setting, '=') + 1)
                                ELSE pg_catalog.quote_literal(substr(setting, strpos(setting, '=') + 1))
                           END)
                  FROM pg_catalog.pg_db_role_setting
                  JOIN pg_catalog.pg_database ON pg_database.oid = setdatabase AND datname = %2$s
                 CROSS JOIN pg_catalog.unnest(setconfig) AS setting
                UNION ALL
                SELECT 'REVOKE ALL ON DATABASE %1$s FROM PUBLIC' FROM pg_catalog.pg_database
                 WHERE datname = %2$s AND datacl IS NOT NULL
                UNION ALL
                SELECT pg_catalog.format(
                           'GRANT %%s ON DATABASE %1$s TO %%s%%s',
                           acl.privilege_type,
                           CASE WHEN acl.grantee = 0 THEN 'PUBLIC'
                                ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(acl.grantee)) END,
                           CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
                  FROM pg_catalog.pg_database CROSS JOIN pg_catalog.aclexplode(datacl) AS acl
                 WHERE datname = %2$s
                """.formatted(quoted(fresh), literal(present));
        List<String> statements = new ArrayList<>();
        try (Statement statement = jdbc.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                statements.add(row.getString(1));
            }
        }
        for (String statement : statements) {
            execute(jdbc, statement);
        }
    }

    private void swap(Connection jdbc, String fresh, String kept, Optional<Collection<QualifiedName>> unwrittenBut)
            throws SQLException {
        String present = quoted(target.database());
        boolean renamed = false;
        try {
            if (unwrittenBut.isPresent()) {
                try (ServerConnection last = Connections.open(target, Session.reading())) {
                    shut(jdbc, last.jdbc().unwrap(PGConnection.class).getBackendPID());
                    refuseIfWritten(last.jdbc(), fresh, unwrittenBut.get());
                }
            } else {
                shut(jdbc, NOBODY); // a database into which we cannot get either is exchanged as well
            }
            execute(jdbc, "ALTER DATABASE " + present + " RENAME TO " + quoted(kept));
            renamed = true;
            try {
                execute(jdbc, "ALTER DATABASE " + quoted(fresh) + " RENAME TO " + present);
            } catch (SQLException e) {
                execute(jdbc, "ALTER DATABASE " + quoted(kept) + " RENAME TO " + present);
                renamed = false;
                throw e;
            }
        } finally {
            execute(jdbc, "ALTER DATABASE " + (renamed ? quoted(kept) : present) + " WITH ALLOW_CONNECTIONS true");
        }
    }

    /** Nobody may come back between the end of the sessions and the new name; @param stays the session that is not ended. */
    private void shut(Connection jdbc, int stays) throws SQLException {
        execute(jdbc, "ALTER DATABASE " + quoted(target.database()) + " WITH ALLOW_CONNECTIONS false");
        execute(
                jdbc,
                "SELECT pg_catalog.pg_terminate_backend(pid, 5000) FROM pg_catalog.pg_stat_activity WHERE datname = "
                        + literal(target.database()) + " AND pid <> " + stays);
    }

    private void refuseIfWritten(Connection present, String fresh, Collection<QualifiedName> exempt)
            throws SQLException {
        List<String> written;
        try (ServerConnection saved = Connections.open(target.withDatabase(fresh), Session.reading())) {
            written = new RowsSince(present, saved.jdbc(), exempt).written();
        }
        if (!written.isEmpty()) {
            Problem.Builder problem = Problem.refused(
                            WRITTEN,
                            "Somebody has written into " + targetName
                                    + " since the backup, and a restore would lose that.")
                    .state(new DatabaseState.AsItWas(targetName));
            written.forEach(line -> problem.detail(null, line));
            throw problem.build();
        }
    }

    private static String quoted(String name) {
        return new Identifier(name).sql();
    }

    private static String literal(String text) {
        return new SqlLiteral(text).sql();
    }

    private static void execute(Connection jdbc, String sql) throws SQLException {
        try (Statement statement = jdbc.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
