package dev.pgparity.scratch;

import dev.pgparity.connect.PlainConnections;
import dev.pgparity.problem.Problem;
import dev.pgparity.scratch.Script.Piece;
import dev.pgparity.scratch.ScriptPart.SqlStatement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loads SQL files into a scratch database, as psql would run them, stopping at the first error.
 *
 * <p>The files of a folder go by name. One that needs what another brings waits at the statement that failed and goes
 * on there after the others; when nobody gets any further, the first error is reported.
 *
 * <p>Roles that the scripts mention and the embedded server lacks are created there (NOLOGIN): owners and grants are
 * part of a schema, the roles belong to another server.
 */
public final class ScriptLoader {
    /** Errors that another file may cure: something that does not exist (yet). */
    private static final Set<String> MISSING =
            Set.of("42P01", "42883", "42704", "3F000", "42703", "42830", "42P17", "42P13");

    private static final String CONNECTION_LOST = "08";
    private static final String UNDEFINED_OBJECT = "42704";
    private static final String DUPLICATE_OBJECT = "42710";
    private static final Pattern ROLE = Pattern.compile("role \"(.*)\" does not exist", Pattern.DOTALL);

    private static final Pattern EXTENSION = Pattern.compile("permission denied to create extension \"(.*)\"");

    private final ScratchDatabase database;
    private final boolean createRoles;
    private final Set<String> extensionsCreated = new HashSet<>();
    private final Set<String> rolesCreated = new LinkedHashSet<>();
    private int statements;

    private ScriptLoader(ScratchDatabase database) {
        this.database = database;
        this.createRoles = database.server().ownCluster();
    }

    /**
     * What was loaded.
     *
     * @param statements how many statements ran
     * @param rolesCreated the roles that were missing and were created
     */
    public record Loaded(int statements, List<String> rolesCreated) {
        public Loaded {
            rolesCreated = List.copyOf(rolesCreated);
        }
    }

    /**
     * Loads a file, or all {@code .sql} files below a folder; of one that has a {@code load.sql}, that.
     *
     * @throws ScriptError PostgreSQL's objection, with file, line and column
     * @throws Problem when a file cannot be read, or a statement is refused
     */
    public static Loaded load(ScratchDatabase database, Path fileOrFolder) {
        List<Path> files = files(fileOrFolder);
        return new ScriptLoader(database)
                .load(files.stream().map(ScriptReader::file).toList());
    }

    private static List<Path> files(Path fileOrFolder) {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        Path index = fileOrFolder.resolve("load.sql");
        return Files.isRegularFile(index) ? List.of(index) : ScriptReader.folder(fileOrFolder);
    }

    /** Loads these files, in this order as far as they can be. */
    public static Loaded load(ScratchDatabase database, List<Path> files) {
        return new ScriptLoader(database)
                .load(files.stream().map(ScriptReader::file).toList());
    }

    /**
     * Loads a text.
     *
     * @param source how to call it in messages: {@code output of npx drizzle-kit export}
     */
    public static Loaded loadText(ScratchDatabase database, String source, String text) {
        return new ScriptLoader(database).load(List.of(ScriptReader.text(source, text)));
    }

    /** Loads scripts one after the other; none waits for a later one. */
    public static void loadInOrder(ScratchDatabase database, List<List<Piece>> scripts) {
        ScriptLoader loader = new ScriptLoader(database);
        try (ScriptSession session = ScriptSession.open(database)) {
            for (List<Piece> pieces : scripts) {
                loader.advance(session, new Progress(pieces), false);
            }
            session.finish();
        } catch (SQLException e) {
            throw lost(database, e);
        }
    }

    private static ScratchUnavailable lost(ScratchDatabase database, SQLException e) {
        return new ScratchUnavailable(
                "The connection to the " + database + " is lost: " + e.getMessage(), "Try again.", e);
    }

    /** One script on its way: where to go on, and what stopped it last. */
    private static final class Progress {
        private final List<Piece> pieces;
        private int next;

        Progress(List<Piece> pieces) {
            this.pieces = pieces;
        }
    }

    private Loaded load(List<List<Piece>> scripts) {
        try (ScriptSession session = ScriptSession.open(database)) {
            Deque<Progress> waiting = new ArrayDeque<>();
            scripts.forEach(pieces -> waiting.add(new Progress(pieces)));
            while (!waiting.isEmpty()) {
                round(session, waiting);
            }
            session.finish();
            return new Loaded(statements, List.copyOf(rolesCreated));
        } catch (SQLException e) {
            throw lost(database, e);
        }
    }

    /** Every waiting script goes as far as it can; a round in which none got any further is the last one. */
    private void round(ScriptSession session, Deque<Progress> waiting) throws SQLException {
        Optional<ScriptError> first = Optional.empty();
        boolean alone = waiting.size() == 1;
        boolean moved = false;
        for (int turns = waiting.size(); turns > 0; turns--) {
            Progress progress = waiting.remove();
            int before = progress.next;
            Optional<ScriptError> stopped = advance(session, progress, !alone);
            moved |= stopped.isEmpty() || progress.next > before;
            if (stopped.isPresent()) {
                first = first.isPresent() ? first : stopped;
                waiting.add(progress);
            }
        }
        if (!moved && first.isPresent()) {
            throw first.get();
        }
    }

    private Optional<ScriptError> advance(ScriptSession session, Progress progress, boolean mayWait)
            throws SQLException {
        session.reset();
        for (Piece done : progress.pieces.subList(0, progress.next)) {
            if (setsSession(done)) {
                session.run(done);
            }
        }
        int transaction = progress.next;
        int at = progress.next;
        while (at < progress.pieces.size()) {
            Piece piece = progress.pieces.get(at);
            transaction = session.inTransaction() ? transaction : at;
            try {
                session.run(piece);
                statements++;
                at++;
            } catch (SQLException e) {
                if (String.valueOf(e.getSQLState()).startsWith(CONNECTION_LOST)) {
                    throw e;
                }
                statements -= at - transaction;
                boolean open = session.inTransaction();
                session.rollback();
                at = open ? transaction : at;
                if (createMissingRole(e) || createMissingExtension(session, e)) {
                    continue;
                }
                ScriptError error = ScriptError.of(piece, e, database.restricted());
                if (!mayWait || !MISSING.contains(error.sqlState())) {
                    throw error;
                }
                progress.next = at;
                return Optional.of(error);
            }
        }
        if (session.inTransaction()) {
            throw leftOpen(progress.pieces.get(transaction));
        }
        progress.next = at;
        return Optional.empty();
    }

    /** Whether a statement changed how the rest of its script is understood, so that going on later needs it again. */
    private static boolean setsSession(Piece piece) {
        return piece.part() instanceof SqlStatement statement
                && (statement.startsWith("SET")
                        || statement.startsWith("RESET")
                        || (statement.startsWith("SELECT") && statement.text().contains("set_config(")))
                && !statement.startsWith("SET", "LOCAL")
                && !statement.startsWith("SET", "TRANSACTION")
                && !statement.startsWith("SET", "CONSTRAINTS");
    }

    private boolean createMissingRole(SQLException e) throws SQLException {
        Matcher role = ROLE.matcher(String.valueOf(e.getMessage()));
        if (!createRoles
                || !UNDEFINED_OBJECT.equals(e.getSQLState())
                || !role.find()
                || rolesCreated.contains(role.group(1))) {
            return false;
        }
        String name = role.group(1);
        rolesCreated.add(name);
        try (Connection connection = PlainConnections.open(database.maintenance());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + Quoting.identifier(name) + " NOLOGIN");
            if (database.restricted()) {
                statement.execute("GRANT " + Quoting.identifier(name) + " TO postgres WITH ADMIN OPTION");
            }
        } catch (SQLException creating) {
            // Another script, loaded into another database of the same server, was faster.
            return DUPLICATE_OBJECT.equals(creating.getSQLState());
        }
        return true;
    }

    /** A DO block that creates an extension does so as the role that loads, which may not. */
    private boolean createMissingExtension(ScriptSession session, SQLException e) throws SQLException {
        Matcher extension = EXTENSION.matcher(String.valueOf(e.getMessage()));
        if (!database.restricted() || !extension.find() || !extensionsCreated.add(extension.group(1))) {
            return false;
        }
        session.createExtension(extension.group(1));
        return true;
    }

    private static Problem leftOpen(Piece begin) {
        return Problem.failed(ScriptError.SYNTAX, "This transaction is never committed.")
                .at(begin.where())
                .details(begin.script().excerpt(begin.part().offset()))
                .next("psql would roll it back at the end of the file; add COMMIT.")
                .build();
    }
}
