package dev.pgparity.migrate;

import dev.pgparity.config.Configuration;
import dev.pgparity.config.EnvironmentSettings;
import dev.pgparity.config.MigrationSettings;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.sql.QualifiedName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds a project's migrations and whose layout they have. */
public final class MigrationFolders {
    private static final ProblemCode NONE = new ProblemCode("migrate.no-folder");
    private static final List<String> USUAL = List.of(
            "migrations",
            "prisma/migrations",
            "supabase/migrations",
            "db/migrations",
            "src/main/resources/db/migration");

    private MigrationFolders() {}

    /** The project's, where it has any: named by its pgparity.yaml or in one of the usual places beside that. */
    public static Optional<MigrationFolder> find(Configuration configuration) {
        MigrationSettings settings = configuration.migrations();
        boolean named = !settings.files().isEmpty()
                || settings.folder()
                        .map(folder -> Files.isDirectory(configuration.folder().resolve(folder)))
                        .orElse(false);
        boolean usual = settings.folder().isEmpty()
                && configuration.file().isPresent()
                && USUAL.stream().map(configuration.folder()::resolve).anyMatch(Files::isDirectory);
        return named || usual ? Optional.of(of(configuration)) : Optional.empty();
    }

    /** The folder that the configuration names, or the first of the usual ones; a usage problem where there is none. */
    public static MigrationFolder of(Configuration configuration) {
        MigrationFolder folder = named(configuration);
        return folder instanceof PrismaFolder
                        && configuration.migrations().ledger().isEmpty()
                ? urlSchema(configuration)
                        .<MigrationFolder>map(schema -> new PrismaFolder(
                                folder.folder(), new PrismaLedger(Optional.of(PrismaLedger.in(schema)))))
                        .orElse(folder)
                : folder;
    }

    /** The one schema that the URLs name, Prisma's {@code ?schema=}; one that needs an unset variable names none. */
    private static Optional<String> urlSchema(Configuration configuration) {
        Set<String> schemas = new TreeSet<>();
        for (EnvironmentSettings environment : configuration.environments().values()) {
            try {
                environment.directTarget(configuration.variables()).schema().ifPresent(schemas::add);
            } catch (Problem notUsedNow) {
                continue;
            }
        }
        return schemas.size() == 1 ? schemas.stream().findFirst() : Optional.empty();
    }

    private static MigrationFolder named(Configuration configuration) {
        MigrationSettings settings = configuration.migrations();
        Optional<QualifiedName> ledger = settings.ledger();
        if (!settings.files().isEmpty()) {
            return new ListedFiles(configuration.folder(), settings.files(), new NativeLedger(ledger));
        }
        if (settings.folder().isPresent()) {
            Path folder = configuration.folder().resolve(settings.folder().get());
            if (!Files.isDirectory(folder)) {
                throw Problem.usage(
                                NONE,
                                "There is no folder " + settings.folder().get() + ", which migrations.folder names.")
                        .next("Make it, or correct pgparity.yaml.")
                        .build();
            }
            return at(folder, ledger);
        }
        return USUAL.stream()
                .map(configuration.folder()::resolve)
                .filter(Files::isDirectory)
                .findFirst()
                .map(folder -> at(folder, ledger))
                .orElseThrow(() -> Problem.usage(
                                NONE, "There is no folder of migrations: none of " + String.join(", ", USUAL) + ".")
                        .next("pgparity migrate new NAME makes migrations/; another folder is named by"
                                + " migrations: { folder: … } in pgparity.yaml.")
                        .build());
    }

    /** Whose layout a folder has, by what lies in it. */
    public static MigrationFolder at(Path folder, Optional<QualifiedName> ledger) {
        List<Path> files = FolderFiles.list(folder);
        if (Files.exists(folder.resolve("migration_lock.toml"))
                || files.stream().anyMatch(file -> Files.isRegularFile(file.resolve(PrismaFolder.FILE)))) {
            return new PrismaFolder(folder, new PrismaLedger(ledger));
        }
        if (files.stream()
                        .anyMatch(file -> FlywayFolder.FILE
                                        .matcher(FolderFiles.name(file))
                                        .matches()
                                && !FolderFiles.name(file).startsWith("U"))
                && files.stream().noneMatch(file -> FolderFiles.name(file).matches("[0-9].*\\.sql"))) {
            return new FlywayFolder(folder, new FlywayLedger(ledger));
        }
        if (files.stream().anyMatch(MigrationFolders::isDbmate)) {
            return new DbmateFolder(folder, new DbmateLedger(ledger));
        }
        if (folder.toAbsolutePath().normalize().endsWith(Path.of("supabase", "migrations"))) {
            return new SupabaseFolder(folder, new SupabaseLedger(ledger));
        }
        return new NativeFolder(folder, new NativeLedger(ledger));
    }

    private static boolean isDbmate(Path file) {
        return Files.isRegularFile(file)
                && FolderFiles.name(file).endsWith(".sql")
                && FolderFiles.hasLine(file, DbmateFolder.MARK);
    }
}
