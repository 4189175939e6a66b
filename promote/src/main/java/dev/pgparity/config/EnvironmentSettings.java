package dev.pgparity.config;

import dev.pgparity.connect.ConnectionEnvironment;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.problem.Where;
import java.util.Optional;

/**
 * A named database.
 *
 * @param name as it is typed
 * @param at where it stands in the file
 * @param url a libpq URL
 * @param directUrl the server's own address, where {@code url} goes through a pooler
 * @param protectedEnvironment key {@code protected}: ask for its name, expand phase only by default
 * @param additiveOnly nothing that takes away, whatever is allowed elsewhere
 * @param approvals how many people, other than whoever promotes, have to approve a promotion first; 0 for nobody; more make it protected
 * @param certified takes only what was promoted to the environment before, and verified there
 * @param envFile the application's variables there, relative to the configuration file
 * @param health how the application there says that it is well
 */
public record EnvironmentSettings(
        String name,
        Where.InText at,
        Expandable url,
        Optional<Expandable> directUrl,
        boolean protectedEnvironment,
        boolean additiveOnly,
        int approvals,
        boolean certified,
        Optional<String> envFile,
        Optional<HttpCheck> health) {

    /** The database for reading. Throws a usage problem when a variable is not set or the URL is none. */
    public ConnectionTarget target(Variables variables) {
        return target(url, variables);
    }

    /** The database for what needs a session of its own: {@code direct_url} where there is one. */
    public ConnectionTarget directTarget(Variables variables) {
        return target(directUrl.orElse(url), variables);
    }

    /** Whether a change of it is held to anything. */
    public boolean hasRules() {
        return protectedEnvironment || additiveOnly || approvals > 0 || certified;
    }

    /** Whether it asks for anything that the other does not ask for. */
    public boolean isStricterThan(EnvironmentSettings other) {
        return (protectedEnvironment && !other.protectedEnvironment)
                || (additiveOnly && !other.additiveOnly)
                || approvals > other.approvals
                || (certified && !other.certified);
    }

    private ConnectionTarget target(Expandable text, Variables variables) {
        String resolved = text.resolve(variables, "environment " + name);
        return ConnectionTarget.parse(resolved, ConnectionEnvironment.ofProcess(variables.all()));
    }

    /** Why one that is protected is so, a clause: {@code is protected}, {@code needs 2 approvals}. */
    public static String guard(int approvals) {
        return approvals == 0 ? "is protected" : "needs " + approvals + (approvals == 1 ? " approval" : " approvals");
    }
}
