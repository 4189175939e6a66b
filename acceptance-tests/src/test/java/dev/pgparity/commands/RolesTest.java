package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roles belong to the cluster: one environment's name is another one's. */
class RolesTest {
    private static final String SCHEMA = """
            CREATE TABLE t (id int, tenant text);
            ALTER TABLE t OWNER TO %1$s;
            ALTER TABLE t ENABLE ROW LEVEL SECURITY;
            CREATE POLICY own ON t TO %1$s USING (tenant = current_user);
            GRANT SELECT ON t TO %1$s_reader;
            ALTER DEFAULT PRIVILEGES FOR ROLE %1$s GRANT SELECT ON TABLES TO %1$s_reader;
            """;

    @Test
    void mapped_roles_are_no_difference(@TempDir Path folder) throws Exception {
        try (TestDatabase server = PostgresServers.newest().create("""
                        CREATE ROLE roles_staging; CREATE ROLE roles_staging_reader;
                        CREATE ROLE roles_production; CREATE ROLE roles_production_reader;
                        """);
                TestDatabase staging = PostgresServers.newest().create(SCHEMA.formatted("roles_staging"));
                TestDatabase production = PostgresServers.newest().create(SCHEMA.formatted("roles_production"))) {
            Path yaml =
                    Files.writeString(folder.resolve("pgparity.yaml"), """
                    environments:
                      staging: { url: "%s" }
                      production: { url: "%s" }
                    roles: { roles_staging: roles_production, roles_staging_reader: roles_production_reader }
                    """.formatted(staging.url(), production.url()));

            Cli.Result mapped = Cli.run("compare", "staging", "production", "--config", yaml.toString());
            assertThat(mapped.code()).as(mapped.all()).isZero();
            assertThat(Cli.run("compare", staging.url(), production.url()).code())
                    .isEqualTo(2);

            staging.execute("DROP OWNED BY roles_staging; DROP OWNED BY roles_staging_reader");
            production.execute("DROP OWNED BY roles_production; DROP OWNED BY roles_production_reader");
            server.execute("DROP ROLE roles_staging, roles_staging_reader, roles_production, roles_production_reader");
        }
    }

    @Test
    void a_file_without_owners_is_owned_by_the_targets_owner(@TempDir Path folder) throws Exception {
        try (TestDatabase server = PostgresServers.newest().create("CREATE ROLE file_owner LOGIN PASSWORD 'owner'");
                TestDatabase target = PostgresServers.newest().create()) {
            target.execute("ALTER DATABASE " + target.name() + " OWNER TO file_owner;"
                    + "CREATE TABLE t (id int); ALTER TABLE t OWNER TO file_owner");
            Path file = Files.writeString(folder.resolve("schema.sql"), "CREATE TABLE t (id int);");

            Cli.Result result = Cli.run("compare", "file:" + file, target.urlAs("file_owner", "owner"));
            assertThat(result.code()).as(result.all()).isZero();

            target.execute("DROP TABLE t; ALTER DATABASE " + target.name() + " OWNER TO postgres");
            server.execute("DROP ROLE file_owner");
        }
    }
}
