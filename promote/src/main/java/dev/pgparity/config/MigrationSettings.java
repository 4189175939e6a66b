package dev.pgparity.config;

import dev.pgparity.sql.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the project's migrations are.
 *
 * @param folder relative to the file; empty to look at the usual places
 * @param files instead of a folder: the files in the order in which they run
 * @param never by environment, patterns of files that must not run there; {@code *} stands for any characters
 * @param ledger another table for what ran than the layout's usual one
 */
public record MigrationSettings(
        Optional<String> folder, List<String> files, Map<String, List<String>> never, Optional<QualifiedName> ledger) {
    static final MigrationSettings DEFAULT =
            new MigrationSettings(Optional.empty(), List.of(), Map.of(), Optional.empty());

    public MigrationSettings {
        files = List.copyOf(files);
        Map<String, List<String>> copied = new HashMap<>();
        never.forEach((environment, patterns) -> copied.put(environment, List.copyOf(patterns)));
        never = Map.copyOf(copied);
    }

    /** Whether a file must not run in an environment. */
    public boolean neverRuns(String file, String environment) {
        return never(environment).stream().anyMatch(pattern -> new NeverPattern(pattern).matches(file));
    }

    /** The patterns of the files that must not run in an environment; empty for none. */
    public List<String> never(String environment) {
        return never.getOrDefault(environment, List.of());
    }
}
