package dev.pgparity.connect;

import dev.pgparity.connect.ConnectFailure.Reason;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Finds out why connecting failed: from the SQLSTATE, the type of the cause and the name of the server routine that
 * raised the error, never from the text, since both server and driver translate theirs.
 */
final class FailureDiagnosis {
    private final ConnectionTarget target;
    private final SQLException error;

    private FailureDiagnosis(ConnectionTarget target, SQLException error) {
        this.target = target;
        this.error = error;
    }

    static ConnectFailure of(ConnectionTarget target, SQLException error) {
        return new FailureDiagnosis(target, error).diagnose();
    }

    private ConnectFailure diagnose() {
        ServerErrorMessage server = error instanceof PSQLException known ? known.getServerErrorMessage() : null;
        return server != null ? saidByServer(server) : foundByDriver();
    }

    private ConnectFailure saidByServer(ServerErrorMessage server) {
        String state = String.valueOf(server.getSQLState());
        String words = String.valueOf(server.getMessage());
        return switch (state) {
            case "28P01" -> wrongPassword();
            case "28000" -> notAuthorised(server, words);
            case "3D000" -> noSuchDatabase();
            case "08P01" -> saidByPooler(words);
            case "42501" ->
                failure(
                        Reason.NO_CONNECT_PRIVILEGE,
                        "Role " + target.user() + " may not connect to database \"" + target.database() + "\".",
                        "Its owner can allow it: GRANT CONNECT ON DATABASE " + quoted(target.database()) + " TO "
                                + quoted(target.user()) + ";");
            case "55000" ->
                failure(
                        Reason.DATABASE_CLOSED,
                        "Database \"" + target.database() + "\" does not take connections: " + words + ".",
                        "Choose another database; template0 is closed on purpose.");
            case "53300" ->
                failure(
                        Reason.TOO_MANY_CONNECTIONS,
                        "The server has no connection left for us: " + words + ".",
                        "Close idle ones, raise max_connections or the limit of the role or database, and try again.");
            case "57P01", "57P02", "57P03" ->
                failure(
                        Reason.NOT_ACCEPTING,
                        "The server is not taking connections at the moment: " + words + ".",
                        "Try again when it has started.");
            default -> failure(Reason.OTHER, "The server refused the connection: " + words + " (" + state + ").", null);
        };
    }

    /** Several errors share 28000; the server routine tells them apart in every language. */
    private ConnectFailure notAuthorised(ServerErrorMessage server, String words) {
        if ("InitializeSessionUserId".equals(server.getRoutine())) {
            return roleTrouble(words);
        }
        String encryption = target.ssl().mode() == SslSettings.Mode.DISABLE
                ? "If the server demands encryption, use sslmode=require. Otherwise let"
                : "Let";
        return failure(
                Reason.REJECTED_BY_SERVER_RULES,
                "The server's access rules reject this connection: " + words + ".",
                encryption + " the server's administrator add a line to pg_hba.conf, or allow this machine's address"
                        + " in the host's console.");
    }

    /** That routine raises two errors of one state; where the server does not speak English, both stay possible. */
    private ConnectFailure roleTrouble(String words) {
        if (words.contains("log in")) {
            return failure(
                    Reason.ROLE_MAY_NOT_LOGIN,
                    "Role " + target.user() + " may not log in.",
                    "Use another role, or allow it: ALTER ROLE " + quoted(target.user()) + " LOGIN;");
        }
        boolean certain = words.contains("does not exist");
        return failure(
                Reason.NO_SUCH_ROLE,
                "There is no role " + target.user() + " on this server"
                        + (certain ? "." : ", or it may not log in: " + words + "."),
                "Correct the user in the URL, or create it: CREATE ROLE " + quoted(target.user()) + " LOGIN;");
    }

    /** PgBouncer, which speaks English only, passes the server's errors on under this state of its own. */
    private ConnectFailure saidByPooler(String words) {
        if (words.contains("password authentication failed") || words.contains("SASL authentication failed")) {
            return wrongPassword();
        }
        if (words.contains("database") && words.contains("does not exist")) {
            return noSuchDatabase();
        }
        if (words.contains("role") && words.contains("does not exist")) {
            return roleTrouble(words);
        }
        return failure(Reason.OTHER, "The server refused the connection: " + words + ".", null);
    }

    private ConnectFailure wrongPassword() {
        return failure(
                Reason.WRONG_PASSWORD,
                "The server does not accept this password for role " + target.user() + ", or there is no such role.",
                "Check user and password in the URL, PGPASSWORD or the password file;"
                        + " characters such as @ : / # in a URL's password are written %40 %3A %2F %23.");
    }

    private ConnectFailure noSuchDatabase() {
        return failure(
                Reason.NO_SUCH_DATABASE,
                "There is no database \"" + target.database() + "\" on this server.",
                "Correct the name, or create it: createdb " + address() + " " + target.database());
    }

    private ConnectFailure foundByDriver() {
        Throwable cause = rootCause();
        if (cause instanceof UnknownHostException) {
            return failure(
                    Reason.UNKNOWN_HOST,
                    "There is no host " + hostNames() + ".",
                    "Check the spelling in the URL, and whether a VPN is needed.");
        }
        if (cause instanceof NoRouteToHostException || isNetworkDown(cause)) {
            return failure(
                    Reason.UNREACHABLE,
                    "There is no way through the network to " + hostNames() + ".",
                    "Check the network, VPN and firewall.");
        }
        if (cause instanceof SocketTimeoutException || isDriversTimeout(cause)) {
            return failure(
                    Reason.TIMED_OUT,
                    "No answer within " + target.connectTimeout().toSeconds() + " s.",
                    "Check host, port, VPN and firewall; connect_timeout=30 in the URL waits longer.");
        }
        if (cause instanceof ConnectException) {
            return failure(
                    Reason.CONNECTION_REFUSED,
                    "Nothing listens on " + addresses() + ".",
                    "Check host and port, and that the server is running and listens on this address"
                            + " (listen_addresses).");
        }
        if (isEncryptionTrouble(cause)) {
            return failure(
                    Reason.ENCRYPTION_FAILED,
                    "The encrypted connection could not be set up: " + encryptionWords(cause) + ".",
                    "sslmode is " + target.ssl().mode().keyword() + "; check sslrootcert, sslcert, sslkey and the"
                            + " host name in the server's certificate.");
        }
        return byState(cause);
    }

    private ConnectFailure byState(Throwable cause) {
        String state = String.valueOf(error.getSQLState());
        String words = String.valueOf(error.getMessage());
        boolean aboutEncryption = words.contains("SSL");
        if (state.equals("08004") && aboutEncryption) {
            return failure(
                    Reason.ENCRYPTION_UNSUPPORTED,
                    "The server does not offer encryption, and sslmode="
                            + target.ssl().mode().keyword() + " demands it.",
                    "Use sslmode=prefer or disable where the network is trusted, or switch ssl on in the server.");
        }
        if (state.equals("08004") && target.password().isEmpty()) {
            return failure(
                    Reason.NO_PASSWORD,
                    "The server asks for a password, and none was given.",
                    "Write it into the URL, set PGPASSWORD, or add a line to "
                            + "the password file (~/.pgpass, %APPDATA%\\postgresql\\pgpass.conf on Windows).");
        }
        if (cause instanceof EOFException
                || cause instanceof SocketException
                || (state.equals("08P01") && cause == error)) {
            return failure(
                    Reason.NOT_POSTGRES,
                    "What listens on " + addresses() + " does not answer like a PostgreSQL server.",
                    "Check the port.");
        }
        if (state.equals("08001") && !(cause instanceof IOException)) {
            return failure(
                    Reason.NO_SUITABLE_SERVER,
                    "None of the hosts is of the kind that target_session_attrs asks for.",
                    "Check target_session_attrs and the hosts in the URL.");
        }
        return failure(Reason.OTHER, "Connecting failed: " + words, null);
    }

    /** The words are the operating system's. */
    private static boolean isNetworkDown(Throwable cause) {
        return cause instanceof SocketException
                && String.valueOf(cause.getMessage()).contains("unreachable");
    }

    /** A certificate file that is missing or a host name that is not in the certificate comes as state 08006. */
    private boolean isEncryptionTrouble(Throwable cause) {
        return cause instanceof SSLException
                || cause instanceof GeneralSecurityException
                || error.getCause() instanceof SSLException
                || ("08006".equals(error.getSQLState())
                        && (cause == error || cause instanceof FileNotFoundException)
                        && target.ssl().mode() != SslSettings.Mode.DISABLE);
    }

    /** The driver's sentence where it is one about files or names; below it stand only their technical causes. */
    private String encryptionWords(Throwable cause) {
        String words = cause instanceof FileNotFoundException ? error.getMessage() : cause.getMessage();
        return String.valueOf(words).replaceFirst("\\.$", "");
    }

    /** The driver's watchdog throws without a cause; with one kind of server wanted, the state is ambiguous. */
    private boolean isDriversTimeout(Throwable cause) {
        return cause == error
                && "08001".equals(error.getSQLState())
                && "any".equals(target.driver().get("targetServerType"));
    }

    private Throwable rootCause() {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private ConnectFailure failure(Reason reason, String message, @Nullable String next) {
        return new ConnectFailure(reason, target, message, next == null ? List.of() : List.of(next), error);
    }

    private String hostNames() {
        return target.hosts().stream().map(HostAndPort::host).collect(Collectors.joining(", "));
    }

    private String addresses() {
        return target.hosts().stream().map(HostAndPort::toString).collect(Collectors.joining(", "));
    }

    private String address() {
        HostAndPort first = target.hosts().getFirst();
        return "-h " + first.host() + " -p " + first.port();
    }

    private static String quoted(String name) {
        return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
