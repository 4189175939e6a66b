package dev.pgparity.config;

import dev.pgparity.config.ProjectLayout.SchemaTool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The files that {@code init} writes. Secrets stay where they are: the file refers to variables only. */
public final class StartingFiles {
    /** Where editors find the schema of the file; a path, so that it is there without a network. */
    private static final String SCHEMA = ".pgparity/pgparity.schema.json";

    private static final List<DatabaseVariable> USUAL = List.of(
            new DatabaseVariable("development", "DEV_DATABASE_URL", Optional.empty(), "", false),
            new DatabaseVariable("staging", "STAGING_DATABASE_URL", Optional.empty(), "", false),
            new DatabaseVariable("production", "PRODUCTION_DATABASE_URL", Optional.empty(), "", false));

    private StartingFiles() {}

    /** Each file's text by its path below the project's folder, in the order in which to write and name them. */
    public static Map<String, String> of(ProjectLayout layout) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(ConfigurationFile.NAME, configuration(layout));
        files.put("checks/example.sql", EXAMPLE_CHECK);
        files.put(SCHEMA, schema());
        files.put(
                ".pgparity/.gitignore",
                "# Backups and evidence stay here; the schema is for editors.\n*\n!.gitignore\n"
                        + "!pgparity.schema.json\n");
        return files;
    }

    private static final String EXAMPLE_CHECK = """
            -- A check is a SELECT that returns no row when all is well. Every row it returns is a failure, and the
            -- promotion is rolled back. This one finds indexes that a failed CREATE INDEX CONCURRENTLY left behind.
            SELECT c.oid::regclass AS invalid_index
            FROM pg_catalog.pg_index AS i
            JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
            WHERE NOT i.indisvalid;
            """;

    private static String configuration(ProjectLayout layout) {
        List<DatabaseVariable> databases = layout.databases().isEmpty() ? USUAL : layout.databases();
        StringBuilder yaml = new StringBuilder();
        yaml.append("# yaml-language-server: $schema=").append(SCHEMA).append('\n');
        yaml.append("# Which databases there are and how changes reach them. ${NAME} is a variable of the environment"
                + " or of .env.\n\n");
        yaml.append("environments:\n");
        databases.forEach(database -> environment(database, yaml));
        if (databases.size() > 1) {
            List<String> names = new ArrayList<>();
            databases.forEach(database -> names.add(database.environment()));
            yaml.append("\n# Promotion goes from one to the next only.\n");
            yaml.append("chain: [").append(String.join(", ", names)).append("]\n");
        }
        if (layout.supabase()) {
            yaml.append("\n# Supabase's own schemas and roles are not compared.\nscope:\n  presets: [supabase]\n");
        }
        layout.schemaTool().flatMap(SchemaTool::schemaSource).ifPresent(source -> {
            yaml.append("\n# The schema that ")
                    .append(layout.schemaTool().orElseThrow().name());
            yaml.append(" describes, to compare databases with.\nschema:\n  source: ")
                    .append(source)
                    .append('\n');
        });
        yaml.append("""

                # *.sql files whose every returned row is a failure; they run before a promotion is committed.
                checks:
                  folder: checks

                # Differences that are meant to be there:
                # intentional:
                #   - { object: "table:public.payroll_*", reason: "legacy payroll, kept until the audit", until: 2027-01-01 }
                """);
        return yaml.toString();
    }

    private static void environment(DatabaseVariable database, StringBuilder yaml) {
        yaml.append("  ").append(database.environment()).append(":\n");
        yaml.append("    url: \"${").append(database.variable()).append("}\"\n");
        database.directVariable()
                .ifPresent(direct ->
                        yaml.append("    direct_url: \"${").append(direct).append("}\"    # around the pooler\n"));
        if (database.environment().equals("production")) {
            yaml.append("    protected: true    # its name is asked for before anything changes\n");
        }
    }

    private static String schema() {
        try (InputStream in = Objects.requireNonNull(
                StartingFiles.class.getResourceAsStream("pgparity.schema.json"), "pgparity.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
