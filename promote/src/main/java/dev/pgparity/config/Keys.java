package dev.pgparity.config;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which keys a section of the file may have. A key that the format knows and this version does not serve is refused:
 * whoever wrote it must not believe that it does something.
 *
 * @param place the section's name in messages, empty for the whole file
 * @param served keys that have an effect
 * @param notServed keys of the format that have none yet
 */
record Keys(String place, Set<String> served, Set<String> notServed) {
    static final Keys FILE = new Keys(
            "",
            keys(
                    "environments",
                    "chain",
                    "schema",
                    "scope",
                    "roles",
                    "intentional",
                    "renames",
                    "using",
                    "fill",
                    "migrations",
                    "checks",
                    "scratch",
                    "locks",
                    "online",
                    "lint",
                    "data",
                    "backup",
                    "on_failure",
                    "release"),
            keys());
    static final Keys ENVIRONMENT = new Keys(
            "environments.*",
            keys("url", "direct_url", "protected", "additive_only", "approvals", "certified", "env_file", "health"),
            keys());
    static final Keys SCHEMA = new Keys("schema", keys("source"), keys());
    static final Keys SCHEMA_SOURCE =
            new Keys("schema.source", keys("command", "file", "folder", "migrations"), keys());
    static final Keys SCOPE = new Keys("scope", keys("schemas", "presets", "owners", "grants", "comments"), keys());
    static final Keys SCOPE_SCHEMAS = new Keys("scope.schemas", keys("include", "exclude"), keys());
    static final Keys INTENTIONAL = new Keys("intentional[]", keys("object", "reason", "until"), keys());
    static final Keys MIGRATIONS = new Keys("migrations", keys("folder", "files", "never", "ledger"), keys());
    static final Keys CHECKS = new Keys("checks", keys("folder", "assert", "smoke", "commands", "manual"), keys());
    private static final Set<String> HTTP = keys("url", "method", "headers", "status", "expect", "within");
    static final Keys HEALTH = new Keys("environments.*.health", HTTP, keys());
    static final Keys SMOKE = new Keys("checks.smoke[]", HTTP, keys());
    static final Keys ASSERTION = new Keys("checks.assert[]", keys("sql", "equals"), keys());
    static final Keys LOCKS = new Keys("locks", keys("timeout", "tries", "blocked_budget"), keys());
    static final Keys ONLINE = new Keys("online", keys("mode", "above_rows"), keys());

    static final Keys DATA = new Keys("data[]", keys("table", "key", "mode", "ignore", "where", "protect"), keys());

    static final Keys BACKUP = new Keys("backup", keys("method", "verify", "folder", "keep", "min"), keys());

    static final Keys RELEASE = new Keys("release", keys("source_branch", "target_branch", "remote", "tag"), keys());

    static final Keys LINT = new Keys("lint", keys("fail_on", "style", "rules"), keys());

    /** Every section by its place; {@code *} stands for any name, {@code []} for the items of a list. */
    static Map<String, Keys> sections() {
        Map<String, Keys> sections = new LinkedHashMap<>();
        for (Keys keys : new Keys[] {
            FILE,
            ENVIRONMENT,
            SCHEMA,
            SCHEMA_SOURCE,
            SCOPE,
            SCOPE_SCHEMAS,
            INTENTIONAL,
            MIGRATIONS,
            CHECKS,
            ASSERTION,
            LOCKS,
            ONLINE,
            LINT,
            DATA,
            BACKUP,
            HEALTH,
            SMOKE,
            RELEASE
        }) {
            sections.put(keys.place, keys);
        }
        return sections;
    }

    /** Why a key may not stand here, as a sentence; empty when it may. */
    Optional<String> objection(String key, String placeHere) {
        if (served.contains(key)) {
            return Optional.empty();
        }
        String full = placeHere.isEmpty() ? key : placeHere + "." + key;
        if (notServed.contains(key)) {
            return Optional.of(full + " is not supported by this version of pgparity; it would have no effect. Remove"
                    + " it for now");
        }
        Set<String> all = keys(served.toArray(String[]::new));
        all.addAll(notServed);
        String where = placeHere.isEmpty() ? "" : " in " + placeHere;
        return Optional.of("unknown key \"" + key + "\"" + where + "; "
                + Words.closest(key, all)
                        .map(close -> "did you mean " + close + "?")
                        .orElse("the keys here are " + Words.list(served)));
    }

    private static Set<String> keys(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }
}
