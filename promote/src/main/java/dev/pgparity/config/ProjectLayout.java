package dev.pgparity.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code init} finds in a project's folder: which variables hold database URLs, and which tool keeps the schema.
 *
 * @param databases environments with the names of their variables, in the order of promotion; never a value
 * @param schemaTool the tool that keeps the schema, if one is recognised
 * @param supabase whether the databases are Supabase's, which keeps schemas of its own in them
 * @param notes sentences about what was seen and left out
 */
public record ProjectLayout(
        List<DatabaseVariable> databases, Optional<SchemaTool> schemaTool, boolean supabase, List<String> notes) {
    public ProjectLayout {
        databases = List.copyOf(databases);
        notes = List.copyOf(notes);
    }

    /**
     * A tool that keeps a project's schema.
     *
     * @param name as people call it
     * @param evidence the file or folder that gave it away, relative to the project
     * @param schemaSource the value for {@code schema.source}, where one command or file gives the whole schema
     */
    public record SchemaTool(String name, String evidence, Optional<String> schemaSource) {}

    /**
     * Looks at a folder and its {@code .env}.
     *
     * @param process the process's environment variables
     */
    public static ProjectLayout detect(Path folder, Map<String, String> process) {
        Variables variables = Variables.of(process, folder);
        List<String> notes = new ArrayList<>();
        List<DatabaseVariable> databases = DatabaseVariable.among(variables, notes);
        Optional<SchemaTool> tool = schemaTool(folder);
        boolean supabase = Files.isRegularFile(folder.resolve("supabase/config.toml"))
                || databases.stream().anyMatch(DatabaseVariable::supabase);
        return new ProjectLayout(databases, tool, supabase, notes);
    }

    /** What was found, a sentence each, for the person who typed {@code init}. */
    public List<String> findings() {
        List<String> sentences = new ArrayList<>();
        for (DatabaseVariable database : databases) {
            sentences.add(database.environment() + ": " + database.variable() + " in " + database.foundIn()
                    + database.directVariable()
                            .map(direct -> ", directly " + direct)
                            .orElse(""));
        }
        if (databases.isEmpty()) {
            sentences.add("No variable with a PostgreSQL URL in .env or the environment; pgparity.yaml names some to"
                    + " set.");
        }
        schemaTool.ifPresent(tool -> sentences.add(tool.name() + " keeps the schema (" + tool.evidence() + ")."));
        if (supabase) {
            sentences.add("Supabase: its own schemas and roles are left out of comparisons (scope.presets).");
        }
        sentences.addAll(notes);
        return sentences;
    }

    /** The first that fits; a tool that generates SQL from a model comes before a mere folder of files. */
    private static Optional<SchemaTool> schemaTool(Path folder) {
        for (String model : List.of("prisma/schema.prisma", "schema.prisma", "prisma/schema")) {
            if (Files.exists(folder.resolve(model))) {
                return found(
                        "Prisma",
                        model,
                        "{ command: \"npx prisma migrate diff --from-empty --to-schema-datamodel " + model
                                + " --script\" }");
            }
        }
        Optional<String> drizzle = firstFile(folder, "drizzle.config.");
        if (drizzle.isPresent()) {
            return found("Drizzle", drizzle.get(), "{ command: \"npx drizzle-kit export\" }");
        }
        if (Files.isDirectory(folder.resolve("supabase/migrations"))) {
            return Optional.of(new SchemaTool("Supabase", "supabase/migrations", Optional.empty()));
        }
        if (Files.isDirectory(folder.resolve("db/migrations"))) {
            Optional<String> dump = Optional.of("db/schema.sql").filter(file -> Files.exists(folder.resolve(file)));
            return Optional.of(new SchemaTool("dbmate", "db/migrations", dump.map(file -> "{ file: " + file + " }")));
        }
        for (String flyway : List.of("flyway.conf", "flyway.toml", "src/main/resources/db/migration", "db/migration")) {
            if (Files.exists(folder.resolve(flyway))) {
                return Optional.of(new SchemaTool("Flyway", flyway, Optional.empty()));
            }
        }
        for (String file : List.of("schema.sql", "db/schema.sql", "db/structure.sql")) {
            if (Files.isRegularFile(folder.resolve(file))) {
                return found("A SQL file", file, "{ file: " + file + " }");
            }
        }
        return Optional.empty();
    }

    private static Optional<SchemaTool> found(String name, String evidence, String source) {
        return Optional.of(new SchemaTool(name, evidence, Optional.of(source)));
    }

    private static Optional<String> firstFile(Path folder, String prefix) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
