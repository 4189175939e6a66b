package dev.pgparity.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectLayoutTest {
    @TempDir
    Path folder;

    private Configuration written(ProjectLayout layout) throws IOException {
        for (Map.Entry<String, String> file : StartingFiles.of(layout).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return ConfigurationFile.load(java.util.Optional.empty(), folder, Map.of());
    }

    @Test
    void variablesBecomeEnvironmentsAndSecretsStayInDotEnv() throws IOException {
        Files.writeString(folder.resolve(".env"), """
                DATABASE_URL="postgresql://dev:hunter2@localhost/app"
                SHADOW_DATABASE_URL=postgresql://dev:hunter2@localhost/shadow
                STAGING_DATABASE_URL=postgresql://app:hunter2@staging:6543/app?pgbouncer=true
                STAGING_DIRECT_URL=postgresql://app:hunter2@staging:5432/app
                PROD_DB_URI=postgres://app:hunter2@prod/app
                LEGACY_DATABASE_URL=mysql://root:hunter2@old/app
                API_URL=https://api.example
                """);

        ProjectLayout layout = ProjectLayout.detect(folder, Map.of());

        assertThat(layout.findings())
                .containsExactly(
                        "development: DATABASE_URL in .env",
                        "staging: STAGING_DATABASE_URL in .env, directly STAGING_DIRECT_URL",
                        "production: PROD_DB_URI in .env",
                        "LEGACY_DATABASE_URL is no PostgreSQL URL (mysql), so it was left out.");
        assertThat(StartingFiles.of(layout).toString()).doesNotContain("hunter2", "localhost");

        Configuration configuration = written(layout);
        assertThat(configuration.chain()).containsExactly("development", "staging", "production");
        assertThat(configuration.environment("production").protectedEnvironment())
                .isTrue();
        assertThat(configuration.environment("staging").directTarget(configuration.variables()))
                .hasToString("postgresql://app@staging:5432/app");
    }

    @Test
    void withoutAnyVariableTheUsualNamesAreProposed() throws IOException {
        ProjectLayout layout = ProjectLayout.detect(folder, Map.of());

        Configuration configuration = written(layout);

        assertThat(configuration.environments().keySet()).containsExactly("development", "staging", "production");
        assertThat(configuration.environment("staging").url().text()).isEqualTo("${STAGING_DATABASE_URL}");
        assertThat(layout.findings()).singleElement().asString().startsWith("No variable");
    }

    @Test
    void editorsFindTheSchema() {
        Map<String, String> files = StartingFiles.of(ProjectLayout.detect(folder, Map.of()));

        String firstLine =
                files.getOrDefault("pgparity.yaml", "").lines().findFirst().orElseThrow();
        assertThat(firstLine).isEqualTo("# yaml-language-server: $schema=.pgparity/pgparity.schema.json");
        assertThat(files.get(".pgparity/pgparity.schema.json")).contains("2020-12");
    }

    @ParameterizedTest
    @CsvSource({
        "prisma/schema.prisma, Prisma, true",
        "drizzle.config.ts, Drizzle, true",
        "supabase/migrations/1_a.sql, Supabase, false",
        "db/migrations/1_a.sql, dbmate, false",
        "src/main/resources/db/migration/V1__a.sql, Flyway, false",
        "flyway.toml, Flyway, false",
        "schema.sql, A SQL file, true",
    })
    void schemaToolsAreRecognised(String file, String name, boolean hasSource) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.createFile(folder.resolve(file));

        ProjectLayout layout = ProjectLayout.detect(folder, Map.of());

        assertThat(layout.schemaTool())
                .hasValueSatisfying(tool -> assertThat(tool.name()).isEqualTo(name));
        assertThat(written(layout).schemaSource().isPresent()).isEqualTo(hasSource);
    }

    @Test
    void supabaseIsRecognisedByItsFolderOrHost() throws IOException {
        Map<String, String> process =
                Map.of("DATABASE_URL", "postgresql://postgres.x:pw@aws-0-eu.pooler.supabase.com:6543/postgres");
        ProjectLayout layout = ProjectLayout.detect(folder, process);

        assertThat(layout.supabase()).isTrue();
        assertThat(layout.findings()).contains("development: DATABASE_URL in the environment");
        assertThat(written(layout).scope().presets()).containsExactly(Preset.SUPABASE);
    }
}
