package dev.pgparity.apply;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.plan.Step;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a SQLSTATE means for a run. */
final class SqlFailure {
    /** lock_not_available, deadlock_detected: somebody else held something; nothing is wrong with the statement. */
    private static final Set<String> LOCK = Set.of("55P03", "40P01");
    /** undefined_table, undefined_function, undefined_object. */
    private static final Set<String> UNDEFINED = Set.of("42P01", "42883", "42704");
    /** The server ends sessions: administrator's command, crash of another backend, shutting down, idle too long. */
    private static final Set<String> SESSION_ENDED =
            Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "25P04");

    private SqlFailure() {}

    static boolean isLock(SQLException e) {
        return LOCK.contains(state(e));
    }

    /** The session is gone: class 08, an end from the server's side, or an I/O error below the driver. */
    static boolean isLost(SQLException e) {
        return state(e).startsWith("08") || SESSION_ENDED.contains(state(e));
    }

    /** query_canceled: by a person, by us, or by statement_timeout. */
    static boolean isCancelled(SQLException e) {
        return state(e).equals("57014");
    }

    static boolean isNoPrivilege(SQLException e) {
        return state(e).equals("42501");
    }

    /**
     * What the server said no to.
     *
     * @param step null where the statement is not a step's
     * @param doing what was going on
     * @param before the target, in which owners are looked up
     */
    static Failure of(SQLException e, @Nullable Step step, String doing, Catalog before) {
        return step != null && isNoPrivilege(e)
                ? new Failure.NotPermitted(step, message(e), MissingPrivilege.grants(step, before))
                : new Failure.StatementFailed(step, doing, state(e), message(e));
    }

    static String state(SQLException e) {
        String state = e.getSQLState();
        return state == null ? "" : state;
    }

    /** The server's message with its detail, without the driver's additions. */
    static String message(SQLException e) {
        if (e instanceof PSQLException server && server.getServerErrorMessage() != null) {
            ServerErrorMessage message = server.getServerErrorMessage();
            String detail = message.getDetail();
            return message.getMessage()
                    + (detail == null ? "" : ": " + detail)
                    + inFunction(state(e), message.getWhere());
        }
        return String.valueOf(e.getMessage());
    }

    /** Names that only the application's search path makes known, in a function that a check or an index calls. */
    private static String inFunction(String state, @Nullable String where) {
        if (!UNDEFINED.contains(state) || where == null) {
            return "";
        }
        return where.lines()
                .filter(line -> line.contains("function"))
                .findFirst()
                .map(line -> ", in " + line + "; what it names is found nowhere but on a search path, so give it one:"
                        + " ALTER FUNCTION … SET search_path = public, pg_temp; a restore needs it too")
                .orElse("");
    }
}
