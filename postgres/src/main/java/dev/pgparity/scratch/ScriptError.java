package dev.pgparity.scratch;

import dev.pgparity.problem.DatabaseState;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import dev.pgparity.scratch.Script.Piece;
import dev.pgparity.scratch.ScriptPart.CopyRows;
import dev.pgparity.scratch.ScriptPart.SqlStatement;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** PostgreSQL's objection to a statement of a script, with the place in the file that it means. */
@SuppressWarnings("serial") // as its superclass
public final class ScriptError extends Problem {
    static final ProblemCode SYNTAX = new ProblemCode("script.syntax");
    static final ProblemCode META_COMMAND = new ProblemCode("script.psql-command");
    static final ProblemCode ENCODING = new ProblemCode("script.encoding");
    static final ProblemCode UNREADABLE = new ProblemCode("script.unreadable");
    static final ProblemCode REFUSED = new ProblemCode("script.refused");
    private static final ProblemCode FAILED = new ProblemCode("script.failed");
    private static final Pattern COPY_LINE = Pattern.compile("COPY .*?, line (\\d+)");
    private static final Pattern EXTENSION =
            Pattern.compile("extension \"(.+?)\" is not available|extension/(.+?)\\.control");

    private final String sqlState;

    private ScriptError(Builder builder, String sqlState) {
        super(builder);
        this.sqlState = sqlState;
    }

    /** PostgreSQL's code for the error; five characters. */
    public String sqlState() {
        return sqlState;
    }

    /** Of a script that was loaded into a scratch database, with what to do where that server lacks something. */
    static ScriptError of(Piece piece, SQLException e, boolean restricted) {
        return of(
                piece,
                e,
                new DatabaseState.Untouched(),
                advice(piece, e, restricted).stream().toList());
    }

    /** Of a script that was run on a database of the user's. */
    public static ScriptError onTarget(Piece piece, SQLException e, DatabaseState state, List<String> next) {
        return of(piece, e, state, next);
    }

    private static ScriptError of(Piece piece, SQLException e, DatabaseState state, List<String> next) {
        ServerErrorMessage server = e instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        String message = server == null || server.getMessage() == null ? withoutServer(e) : server.getMessage();
        int offset = offset(piece, server);
        Builder builder = Problem.failed(FAILED, sentence(String.valueOf(message)))
                .at(place(piece, server, offset))
                .details(piece.script().excerpt(offset))
                .causedBy(e);
        if (server != null) {
            add(builder, "Detail: ", server.getDetail());
            add(builder, "Hint: ", server.getHint());
            add(builder, "Context: ", server.getWhere());
        }
        next.forEach(builder::next);
        builder.state(state);
        return new ScriptError(builder, String.valueOf(e.getSQLState()));
    }

    /** The server counts code points of the statement, from 1; 0 where it does not know. */
    private static int offset(Piece piece, @Nullable ServerErrorMessage server) {
        int start = piece.part().offset();
        if (server == null || server.getPosition() <= 0 || !(piece.part() instanceof SqlStatement statement)) {
            return start;
        }
        String text = statement.text();
        int points = Math.min(server.getPosition() - 1, text.codePointCount(0, text.length()));
        return start + text.offsetByCodePoints(0, points);
    }

    /** For rows of a COPY the server names the line, counted from the first row. */
    private static Where place(Piece piece, @Nullable ServerErrorMessage server, int offset) {
        if (server != null && server.getWhere() != null && piece.part() instanceof CopyRows copy) {
            Matcher line = COPY_LINE.matcher(server.getWhere());
            if (line.find()) {
                int first = piece.script().where(copy.rowsOffset()).line();
                return new Where.InText(piece.script().source(), first + Integer.parseInt(line.group(1)) - 1, 0);
            }
        }
        return piece.script().where(offset);
    }

    private static Optional<String> advice(Piece piece, SQLException e, boolean restricted) {
        Optional<String> rights = restricted ? RestrictedCluster.adviceOn(e) : Optional.empty();
        if (rights.isPresent()) {
            return rights;
        }
        String message = String.valueOf(e.getMessage());
        if (piece.part() instanceof SqlStatement statement && statement.startsWith("CREATE", "EXTENSION")) {
            Matcher missing = EXTENSION.matcher(message);
            if (missing.find()) {
                String name = missing.group(1) == null ? missing.group(2) : missing.group(1);
                return Optional.of("The scratch server does not have the extension " + name + ". Set `scratch:` in"
                        + " pgparity.yaml to target-server, or to the URL of a server that has it.");
            }
            if (message.contains("could not load library") || message.contains("could not access file")) {
                return Optional.of("The scratch server cannot load this extension's library. Set `scratch:` in"
                        + " pgparity.yaml to target-server, or to the URL of a server that can.");
            }
        }
        if (message.contains("requires the server to be built with")) {
            return Optional.of(
                    "The scratch server was built without it (the embedded one has no lz4). Set `scratch:` in"
                            + " pgparity.yaml to target-server, or to the URL of a server that has it.");
        }
        return Optional.empty();
    }

    /** The driver's own words ("an I/O error occurred") hide why the connection is gone. */
    private static String withoutServer(SQLException e) {
        return e.getCause() instanceof IOException lost && lost.getMessage() != null
                ? lost.getMessage()
                : String.valueOf(e.getMessage());
    }

    private static void add(Builder builder, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            builder.detail(null, label + text);
        }
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
