package dev.pgparity.migrate;

import dev.pgparity.config.Configuration;
import dev.pgparity.config.NeverPattern;
import dev.pgparity.problem.NearMiss;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Key {@code migrations.never}: which migrations must not run in one environment. */
public final class NeverHere {
    private static final ProblemCode UNMATCHED = new ProblemCode("migrate.never-matches-nothing");

    private NeverHere() {}

    /**
     * The migrations that must not run there.
     *
     * @param environment empty for a database that is none
     * @throws Problem where a pattern matches no file: what it was to protect from would run
     */
    public static Predicate<Migration> of(Configuration configuration, Optional<String> environment) {
        if (environment.isEmpty()
                || configuration.migrations().never(environment.get()).isEmpty()) {
            return migration -> false;
        }
        List<String> patterns = configuration.migrations().never(environment.get());
        MigrationFolders.find(configuration)
                .ifPresent(folder -> require(folder, patterns, "migrations.never." + environment.get()));
        return matching(patterns);
    }

    /** The migrations that one of these patterns means. */
    public static Predicate<Migration> matching(List<String> patterns) {
        List<NeverPattern> all = patterns.stream().map(NeverPattern::new).toList();
        return migration -> all.stream().anyMatch(pattern -> pattern.matches(migration.name()));
    }

    /**
     * Throws a usage problem for a pattern that means none of the folder's files; a folder without any is not asked.
     *
     * @param place what the user calls the list of patterns
     */
    public static void require(MigrationFolder folder, List<String> patterns, String place) {
        List<String> files = folder.migrations().stream().map(Migration::name).toList();
        for (String text : patterns) {
            NeverPattern pattern = new NeverPattern(text);
            if (!files.isEmpty() && files.stream().noneMatch(pattern::matches)) {
                throw Problem.usage(
                                UNMATCHED,
                                place + " has \"" + text + "\", which matches no file of " + folder.folder()
                                        + ": nothing is kept from running by it.")
                        .next(NearMiss.advice(text, files, "files"))
                        .build();
            }
        }
    }
}
