package dev.pgparity.scratch;

import dev.pgparity.scratch.ScriptPart.SqlStatement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the statements that reach beyond the database they are run in, by their first words. What hides in a function
 * or a DO block is left to {@link SharedCatalogWatch}.
 */
final class ClusterStatements {
    private static final Set<String> VERBS = Set.of("CREATE", "ALTER", "DROP");
    private static final Set<String> SHARED = Set.of("ROLE", "USER", "GROUP", "TABLESPACE", "DATABASE", "SUBSCRIPTION");
    private static final Set<String> GRANTED_ON = Set.of("DATABASE", "TABLESPACE", "PARAMETER");

    private ClusterStatements() {}

    /**
     * Why a statement is not run, as a sentence; empty when it may be.
     *
     * @param ownCluster whether the whole server is ours, so that roles and tablespaces harm nobody
     */
    static Optional<String> objection(SqlStatement statement, boolean ownCluster) {
        List<String> words = statement.words();
        String first = word(words, 0);
        String second = word(words, 1);
        if (first.equals("ALTER") && second.equals("SYSTEM")) {
            return Optional.of("ALTER SYSTEM changes the whole server, not a schema.");
        }
        if (VERBS.contains(first) && second.equals("DATABASE")) {
            return Optional.of(
                    first + " DATABASE reaches beyond the scratch database that this script is loaded into.");
        }
        if (ownCluster) {
            return Optional.empty();
        }
        boolean shared = VERBS.contains(first)
                && SHARED.contains(second)
                && !(second.equals("USER") && word(words, 2).equals("MAPPING"));
        return shared || reachesRoles(first, words) || describesShared(first, words)
                ? Optional.of("This statement would change the whole server, which others use too.")
                : Optional.empty();
    }

    private static boolean reachesRoles(String first, List<String> words) {
        int on = words.indexOf("ON");
        return switch (first) {
            case "GRANT", "REVOKE" -> on < 0 || GRANTED_ON.contains(word(words, on + 1));
            case "REASSIGN" -> true;
            case "DROP" -> word(words, 1).equals("OWNED");
            case "PREPARE" -> word(words, 1).equals("TRANSACTION"); // outlives the session, and our looking at it
            default -> false;
        };
    }

    private static boolean describesShared(String first, List<String> words) {
        int on = words.indexOf("ON");
        return (first.equals("COMMENT") || first.equals("SECURITY")) && on > 0 && SHARED.contains(word(words, on + 1));
    }

    private static String word(List<String> words, int index) {
        return index < words.size() ? words.get(index) : "";
    }
}
