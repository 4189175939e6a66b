package dev.pgparity.apply;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A session that held what we waited for. Its statement is not in here: it may hold a password.
 *
 * @param pid the server process; 0 for a prepared transaction
 * @param role null where it is not known
 * @param application {@code application_name}, may be empty
 * @param state {@code idle in transaction} and the like; null where the role may not see it
 * @param inTransactionFor null where the role may not see it
 */
public record Blocker(
        int pid,
        @Nullable String role,
        String application,
        @Nullable String state,
        @Nullable Duration inTransactionFor) {
    /** {@code pid 4711, role app, psql, idle in transaction for 40 s}. */
    @Override
    public String toString() {
        if (pid == 0) {
            return "a prepared transaction (see pg_prepared_xacts)";
        }
        StringBuilder text = new StringBuilder("pid ").append(pid);
        if (role != null) {
            text.append(", role ").append(role);
        }
        if (!application.isEmpty()) {
            text.append(", ").append(application);
        }
        if (state != null) {
            text.append(", ").append(state);
        }
        if (inTransactionFor != null) {
            text.append(", in a transaction for ")
                    .append(inTransactionFor.toSeconds())
                    .append(" s");
        }
        return text.toString();
    }
}
