package dev.pgparity.connect;

import dev.pgparity.problem.ExitCategory;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** No session could be had; {@link #reason()} says why, in a word that does not change. */
@SuppressWarnings("serial") // as its superclass
public final class ConnectFailure extends Problem {
    private final Reason reason;

    /** Why there is no session. */
    public enum Reason {
        UNKNOWN_HOST,
        UNREACHABLE,
        CONNECTION_REFUSED,
        TIMED_OUT,
        NOT_POSTGRES,
        NO_PASSWORD,
        WRONG_PASSWORD,
        NO_SUCH_ROLE,
        ROLE_MAY_NOT_LOGIN,
        REJECTED_BY_SERVER_RULES,
        NO_SUCH_DATABASE,
        NO_CONNECT_PRIVILEGE,
        DATABASE_CLOSED,
        ENCRYPTION_UNSUPPORTED,
        ENCRYPTION_FAILED,
        TOO_MANY_CONNECTIONS,
        NOT_ACCEPTING,
        NO_SUITABLE_SERVER,
        SERVER_TOO_OLD,
        SERVER_TOO_NEW,
        OTHER;

        /** {@code connect.wrong-password}. */
        public ProblemCode code() {
            return new ProblemCode("connect." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    ConnectFailure(
            Reason reason, ConnectionTarget target, String message, List<String> next, @Nullable Throwable cause) {
        super(builder(reason, target, message, next, cause));
        this.reason = reason;
    }

    private static Builder builder(
            Reason reason, ConnectionTarget target, String message, List<String> next, @Nullable Throwable cause) {
        Builder builder =
                Problem.of(reason.code(), ExitCategory.FAILED, message).at(new Where.In(target.display()));
        next.forEach(builder::next);
        target.notes().forEach(builder::next);
        if (cause != null) {
            builder.causedBy(cause);
        }
        return builder;
    }

    public Reason reason() {
        return reason;
    }

    /** A server that is about to start answers so; waiting may help. */
    public boolean mayPass() {
        return switch (reason) {
            case UNKNOWN_HOST, UNREACHABLE, CONNECTION_REFUSED, TIMED_OUT, NOT_ACCEPTING, TOO_MANY_CONNECTIONS -> true;
            default -> false;
        };
    }
}
