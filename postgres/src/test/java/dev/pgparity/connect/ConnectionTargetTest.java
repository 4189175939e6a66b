package dev.pgparity.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pgparity.connect.ConnectionTarget.PoolerHint;
import dev.pgparity.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTargetTest {
    @TempDir
    Path home;

    private ConnectionEnvironment environment(String... namesAndValues) {
        Map<String, String> variables = new java.util.HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new ConnectionEnvironment(variables, home, "osuser", false);
    }

    private ConnectionTarget parse(String url, String... variables) {
        return ConnectionTarget.parse(url, environment(variables));
    }

    private static Optional<Secret> secret(String password) {
        return Optional.of(new Secret(password));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql://                                  | postgresql://osuser@localhost:5432/osuser",
                "postgres://h                                   | postgresql://osuser@h:5432/osuser",
                "postgresql://h:5433/                           | postgresql://osuser@h:5433/osuser",
                "postgresql:///app                              | postgresql://osuser@localhost:5432/app",
                "postgresql:///app?host=h&port=6000             | postgresql://osuser@h:6000/app",
                "postgresql://u@h/app                           | postgresql://u@h:5432/app",
                "postgresql://u:p@h/app                         | postgresql://u@h:5432/app",
                "postgresql://u%40corp:p%3Aw@h/a%2Fb            | postgresql://u%40corp@h:5432/a%2Fb",
                "postgresql://u@[::1]:5433/app                  | postgresql://u@[::1]:5433/app",
                "postgresql://u@[2001:db8::1234]/app            | postgresql://u@[2001:db8::1234]:5432/app",
                "postgresql://u@a:1,b,[::1]:3/app               | postgresql://u@a:1,b:5432,[::1]:3/app",
                "postgresql://u@a,b/app?port=7                  | postgresql://u@a:7,b:7/app",
                "postgresql://u@h/app?dbname=other&user=v       | postgresql://v@h:5432/other",
                "postgresql://u@h/%C3%A4pp                      | postgresql://u@h:5432/äpp",
            })
    void urlsAreReadAsLibpqDoes(String url, String display) {
        assertThat(parse(url)).hasToString(display);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://u:hunter2@h/app",
                "jdbc:postgresql://h/app?password=hunter2",
                "u:hunter2@h/app",
                "postgresql://u:hunter2@w@h/app",
                "postgresql://u:hunter2/w@h/app",
                "postgresql://u:22/hunter2@h/app",
                "postgresql://u:hunter2%@h/app",
                "postgresql://u:hunter2%00@h/app",
                "postgresql://u:hunter2%FF@h/app",
                "postgresql://u:hunter2@h:54x/app",
                "postgresql://u:hunter2@h:99999/app",
                "postgresql://u:hunter2@h:0/app",
                "postgresql://u:hunter2@[::1/app",
                "postgresql://u:hunter2@[::1]x/app",
                "postgresql://u:hunter2@h/app?sslmode",
                "postgresql://u:hunter2@h/app?sslmode=requires",
                "postgresql://u:hunter2@h/app?no_such=1",
                "postgresql://u:hunter2@h/app?replication=database",
                "postgresql://u:hunter2@h/app?sslcrl=x",
                "postgresql://u:hunter2@h/app?connect_timeout=soon",
                "postgresql://u:hunter2@h/app?target_session_attrs=best",
                "postgresql://u:hunter2@a,b,c/app?port=1,2",
                "postgresql://u:hunter2@%2Fvar%2Frun%2Fpostgresql/app",
                "postgresql://u:hunter2@h/app?service=missing",
                "postgresql://u:hunter2@h/app?sslrootcert=system&sslmode=require",
            })
    void whatIsNoUrlIsRefusedWithoutThePassword(String url) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> parse(url)).satisfies(problem -> {
            assertThat(problem.exitCategory().exitCode()).isEqualTo(64);
            assertThat(problem.report()).doesNotContain("hunter2");
            assertThat(problem.next()).isNotEmpty();
        });
    }

    @Test
    void passwordsAreDecodedAndNeverPrinted() {
        ConnectionTarget target = parse("postgresql://u:p%40%3A%2Fw+%C3%A4@h/app?sslpassword=keypw");

        assertThat(target.password()).isEqualTo(secret("p@:/w+ä"));
        assertThat(target.keyPassword()).isEqualTo(secret("keypw"));
        assertThat(target.toString() + target.password() + target.driver() + target.ssl())
                .doesNotContain("p@:/w", "keypw");
        assertThat(DriverProperties.url(target)).doesNotContain("p@:", "p%40");
    }

    @Test
    void variablesFillWhatTheUrlLeavesOut() {
        String[] variables = {
            "PGHOST",
            "db.internal",
            "PGPORT",
            "6001",
            "PGUSER",
            "app",
            "PGPASSWORD",
            "pw",
            "PGDATABASE",
            "shop",
            "PGSSLMODE",
            "disable",
            "PGOPTIONS",
            "-c work_mem=5MB",
            "PGCONNECT_TIMEOUT",
            "3",
            "PGAPPNAME",
            "x"
        };
        ConnectionTarget target = ConnectionTarget.fromVariables(environment(variables));

        assertThat(target).hasToString("postgresql://app@db.internal:6001/shop");
        assertThat(target.password()).isEqualTo(secret("pw"));
        assertThat(target.ssl().mode()).isEqualTo(SslSettings.Mode.DISABLE);
        assertThat(target.options()).contains("-c work_mem=5MB");
        assertThat(target.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(parse("postgresql://other@h:1/db?sslmode=require", variables))
                .hasToString("postgresql://other@h:1/db");
        assertThat(parse("postgresql://h/db", "PGUSER", "")).hasToString("postgresql://osuser@h:5432/db");
    }

    @Test
    void sslModesMeanWhatTheyMeanToLibpq() throws IOException {
        assertThat(parse("postgresql://h/db").ssl().mode()).isEqualTo(SslSettings.Mode.PREFER);
        assertThat(parse("postgresql://h/db?ssl=true").ssl().mode()).isEqualTo(SslSettings.Mode.REQUIRE);
        assertThat(parse("postgresql://h/db?sslmode=verify-ca").ssl().driver()).containsEntry("sslmode", "verify-ca");
        assertThat(parse("postgresql://h/db?sslrootcert=system").ssl().driver())
                .containsEntry("sslmode", "verify-full")
                .containsEntry("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");

        Files.createDirectories(home.resolve(".postgresql"));
        Files.createFile(home.resolve(".postgresql/root.crt"));
        assertThat(parse("postgresql://h/db?sslmode=require").ssl().mode()).isEqualTo(SslSettings.Mode.VERIFY_CA);
        assertThat(parse("postgresql://h/db").ssl().mode()).isEqualTo(SslSettings.Mode.PREFER);
    }

    @Test
    void otherToolsParametersAreUnderstood() {
        ConnectionTarget prisma =
                parse("postgresql://u@h/db?schema=shop&pgbouncer=true&connection_limit=1&pool_timeout=0");

        assertThat(prisma.schema()).contains("shop");
        assertThat(prisma.pooler()).isEqualTo(PoolerHint.CERTAIN);
        assertThat(parse("postgresql://u@h:6543/db").pooler()).isEqualTo(PoolerHint.LIKELY);
        assertThat(parse("postgresql://u@h/db?pgbouncer=false").pooler()).isEqualTo(PoolerHint.NONE);
        assertThat(parse("postgresql://u@h/db?channel_binding=require&target_session_attrs=read-write")
                        .driver())
                .containsEntry("channelBinding", "require")
                .containsEntry("targetServerType", "primary");
    }

    @Test
    void sameAddressIsHostsPortsAndDatabase() {
        ConnectionTarget target = parse("postgresql://u:p@DB.example/app");

        assertThat(target.hasSameAddressAs(parse("postgres://other@db.example:5432/app?sslmode=require")))
                .isTrue();
        assertThat(target.hasSameAddressAs(parse("postgresql://u@db.example/App")))
                .isFalse();
        assertThat(target.withDatabase("scratch")).hasToString("postgresql://u@DB.example:5432/scratch");
    }

    @Test
    void thePasswordFileIsReadAsLibpqDoes() throws IOException {
        Path file = home.resolve(".pgpass");
        Files.writeString(file, """
                # host:port:database:user:password
                h:5433:*:u:wrong port
                h:*:app:*:first
                h:*:*:*:second
                odd\\:host:*:*:*:with\\:colon\\\\
                *:*:*:u:anywhere
                """);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThat(parse("postgresql://u@h/app").password()).isEqualTo(secret("first"));
        assertThat(parse("postgresql://u@h/other").password()).isEqualTo(secret("second"));
        assertThat(parse("postgresql://u@elsewhere/x").password()).isEqualTo(secret("anywhere"));
        assertThat(parse("postgresql://v@elsewhere/x").password()).isEmpty();
        assertThat(parse("postgresql://v@/x?host=odd%3Ahost").password()).isEqualTo(secret("with:colon\\"));
        assertThat(parse("postgresql://u:given@h/app").password()).isEqualTo(secret("given"));
        assertThat(parse("postgresql://u@h/app", "PGPASSFILE", "/nowhere").password())
                .isEmpty();
    }

    @Test
    void aPasswordFileOpenToOthersIsNotUsedAndThatIsSaid() throws IOException {
        Path file = home.resolve(".pgpass");
        Files.writeString(file, "*:*:*:*:pw\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        ConnectionTarget target = parse("postgresql://u@h/app");

        assertThat(target.password()).isEmpty();
        assertThat(target.notes()).singleElement().asString().contains("chmod 0600", file.toString());
    }

    @Test
    void onWindowsTheFilesLieInAppData() throws IOException {
        Path directory = Files.createDirectories(home.resolve("roaming/postgresql"));
        Path file = Files.writeString(directory.resolve("pgpass.conf"), "*:*:*:*:pw\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        ConnectionEnvironment windows = new ConnectionEnvironment(
                Map.of("APPDATA", home.resolve("roaming").toString()), home, "osuser", true);

        assertThat(ConnectionTarget.parse("postgresql://u@h/app", windows).password())
                .isEqualTo(secret("pw"));
    }

    @Test
    void servicesFillWhatTheUrlLeavesOutBeforeVariablesDo() throws IOException {
        Files.writeString(home.resolve(".pg_service.conf"), """
                # comment
                [other]
                host=wrong
                [shop]
                host=service.example
                port=6010
                dbname=shop
                user=clerk
                """);

        assertThat(parse("postgresql://?service=shop", "PGHOST", "env.example"))
                .hasToString("postgresql://clerk@service.example:6010/shop");
        assertThat(parse("postgresql://me@/?service=shop")).hasToString("postgresql://me@service.example:6010/shop");
        assertThat(ConnectionTarget.fromVariables(environment("PGSERVICE", "shop")))
                .hasToString("postgresql://clerk@service.example:6010/shop");
    }

    @Test
    void aBadServiceFileIsNamedWithItsLine() throws IOException {
        Path file = Files.writeString(home.resolve("services"), "[shop]\nhost = h\n");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> parse("postgresql://?service=shop", "PGSERVICEFILE", file.toString()))
                .withMessageContaining(file + ":2");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> parse("postgresql://?service=none", "PGSERVICEFILE", file.toString()))
                .withMessageContaining("no service \"none\"");
    }

    @Test
    void startupOptionsAreReadForPoolersThatRefuseThem() {
        assertThat(StartupOptions.settings("-c a=1 -cb=2 --c-d=x\\ y  -W -c e=p\\\\q"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", "1", "b", "2", "c_d", "x y", "e", "p\\q"));
    }
}
