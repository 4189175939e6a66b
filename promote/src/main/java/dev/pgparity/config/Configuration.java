package dev.pgparity.config;

import dev.pgparity.data.LookupTable;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One {@code pgparity.yaml}, checked. Variables in it are not resolved yet, since a command must not fail for an
 * environment that it does not use.
 *
 * @param file the file it was read from; empty where there is none and everything has its default
 * @param folder what relative paths in it are relative to
 * @param variables what {@code ${NAME}} refers to: the process's environment and {@code .env}
 * @param environments by name, in the order of the file
 * @param chain names of environments, each promoted only from the one before; may be empty
 * @param schemaSource where the desired schema comes from, if not from an environment
 * @param scope what takes part in a comparison
 * @param roles a role's name in one environment to its name in the other
 * @param intentional differences that are meant to be there
 * @param renames drop and add pairs that are renames
 * @param using how values become values of a column's new type
 * @param fill what a new column holds in the rows that are there already
 * @param migrations where versioned files are
 * @param checks what must hold before a promotion is committed
 * @param scratch where files are loaded and plans rehearsed
 * @param locks how long to wait for locks
 * @param online when changes are made beside running readers and writers
 * @param lint how strictly SQL files are judged
 * @param data tables whose rows are promoted with the schema
 * @param backup how backups are made and kept
 * @param onFailure what happens when the application is not well after a promotion
 * @param release how code follows the database
 */
public record Configuration(
        Optional<Path> file,
        Path folder,
        Variables variables,
        Map<String, EnvironmentSettings> environments,
        List<String> chain,
        Optional<SchemaSource> schemaSource,
        ScopeSettings scope,
        Map<String, String> roles,
        List<Intentional> intentional,
        List<Rename> renames,
        List<ColumnExpression> using,
        List<ColumnExpression> fill,
        MigrationSettings migrations,
        CheckSettings checks,
        ScratchSettings scratch,
        LockSettings locks,
        OnlineSettings online,
        LintChoices lint,
        List<LookupTable> data,
        BackupSettings backup,
        OnFailure onFailure,
        ReleaseSettings release) {
    private static final ProblemCode UNKNOWN_ENVIRONMENT = new ProblemCode("config.unknown-environment");

    public Configuration {
        environments = Collections.unmodifiableMap(new LinkedHashMap<>(environments));
        chain = List.copyOf(chain);
        roles = Map.copyOf(roles);
        intentional = List.copyOf(intentional);
        renames = List.copyOf(renames);
        using = List.copyOf(using);
        fill = List.copyOf(fill);
        data = List.copyOf(data);
    }

    /** Every default, for a folder without a file. */
    public static Configuration defaults(Path folder, Variables variables) {
        return new Configuration(
                Optional.empty(),
                folder,
                variables,
                Map.of(),
                List.of(),
                Optional.empty(),
                ScopeSettings.DEFAULT,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                MigrationSettings.DEFAULT,
                CheckSettings.DEFAULT,
                new ScratchSettings.Embedded(false),
                LockSettings.DEFAULT,
                OnlineSettings.DEFAULT,
                LintChoices.DEFAULT,
                List.of(),
                BackupSettings.DEFAULT,
                OnFailure.UNDO,
                ReleaseSettings.DEFAULT);
    }

    /** The same with other environments, another chain and other intentional differences. */
    public Configuration with(
            Map<String, EnvironmentSettings> others, List<String> otherChain, List<Intentional> otherIntentional) {
        return new Configuration(
                file,
                folder,
                variables,
                others,
                otherChain,
                schemaSource,
                scope,
                roles,
                otherIntentional,
                renames,
                using,
                fill,
                migrations,
                checks,
                scratch,
                locks,
                online,
                lint,
                data,
                backup,
                onFailure,
                release);
    }

    /** The environment of that name; a usage problem that names the ones there are when there is none. */
    public EnvironmentSettings environment(String name) {
        EnvironmentSettings found = environments.get(name);
        if (found != null) {
            return found;
        }
        if (file.isEmpty()) {
            throw Problem.usage(
                            UNKNOWN_ENVIRONMENT,
                            "There is no environment \"" + name + "\", because there is no pgparity.yaml in " + folder
                                    + " or above it in the repository.")
                    .next("pgparity init writes one. A database can also be named by its URL,"
                            + " postgresql://user@host/database")
                    .build();
        }
        throw unknown(name);
    }

    private Problem unknown(String name) {
        String fileName = String.valueOf(file.orElseThrow().getFileName());
        Problem.Builder problem;
        if (environments.isEmpty()) {
            problem = Problem.usage(
                    UNKNOWN_ENVIRONMENT,
                    "There is no environment \"" + name + "\" in " + fileName + ": it names no environments.");
        } else {
            Where.InText first = environments.values().iterator().next().at();
            problem = Problem.usage(
                    UNKNOWN_ENVIRONMENT,
                    "There is no environment \"" + name + "\" in " + fileName + " (line " + first.line() + " names "
                            + Words.list(environments.keySet()) + ").");
        }
        Words.closest(name, environments.keySet()).ifPresent(close -> problem.next("Did you mean " + close + "?"));
        return problem.build();
    }
}
