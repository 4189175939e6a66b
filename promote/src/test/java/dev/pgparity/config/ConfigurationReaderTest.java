package dev.pgparity.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgparity.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {

    private static Configuration read(String yaml, String... namesAndValues) {
        Map<String, String> process = new java.util.HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            process.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        Path folder = Path.of("/project");
        return ConfigurationReader.read(
                yaml, "pgparity.yaml", folder.resolve("pgparity.yaml"), Variables.of(process, folder));
    }

    private static List<String> errors(String yaml) {
        Problem problem = catchThrowableOfType(Problem.class, () -> read(yaml));
        assertThat(problem).as("no error in:\n" + yaml).isNotNull();
        assertThat(problem.exitCategory().exitCode()).isEqualTo(64);
        return problem.details().stream().map(Problem.Detail::toString).toList();
    }

    @Test
    void everyServedKeyIsRead() {
        Configuration configuration = read("""
                environments:
                  development: { url: "${DEV_URL}" }
                  production:
                    url: "${PROD_URL}"
                    direct_url: "${PROD_DIRECT_URL}"
                    protected: true
                    additive_only: true
                chain: [development, production]
                schema:
                  source: { command: "npx drizzle-kit export" }
                scope:
                  schemas: { include: ["app_*"], exclude: [auth, storage] }
                  presets: [supabase]
                  owners: false
                  grants: false
                  comments: false
                roles: { app_staging: app_production }
                intentional:
                  - { object: "table:public.payroll_*", reason: "legacy, kept until the audit", until: 2027-01-01 }
                renames: { "column:public.users.nick": "nickname" }
                using: { "column:public.orders.ref": "ref::text::uuid" }
                fill: { "column:public.orders.channel": "'$$ is no variable here ${X}'" }
                checks:
                  folder: tests/checks
                  assert:
                    - { sql: "select count(*) from team_roles", equals: 5 }
                    - { sql: "select true", equals: true }
                    - { sql: "select null", equals: null }
                scratch: "${SCRATCH:-postgresql://localhost/postgres}"
                locks: { timeout: 250ms, tries: 7, blocked_budget: 2m }
                online: { mode: never, above_rows: 500 }
                """);

        EnvironmentSettings production = configuration.environment("production");
        assertThat(production.protectedEnvironment()).isTrue();
        assertThat(production.additiveOnly()).isTrue();
        assertThat(production.at()).hasToString("pgparity.yaml:3:3");
        assertThat(configuration.environment("development").protectedEnvironment())
                .isFalse();
        assertThat(configuration.chain()).containsExactly("development", "production");
        assertThat(configuration.schemaSource()).contains(new SchemaSource.Command("npx drizzle-kit export"));
        assertThat(configuration.scope())
                .isEqualTo(new ScopeSettings(
                        List.of("app_*"), List.of("auth", "storage"), List.of(Preset.SUPABASE), false, false, false));
        assertThat(configuration.roles()).containsExactly(Map.entry("app_staging", "app_production"));
        Intentional intentional = configuration.intentional().getFirst();
        assertThat(intentional.object().matches("table:public.payroll_2019")).isTrue();
        assertThat(intentional.until()).contains(LocalDate.of(2027, 1, 1));
        assertThat(intentional.isExpiredOn(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(intentional.isExpiredOn(LocalDate.of(2027, 1, 2))).isTrue();
        assertThat(configuration.renames().getFirst().to()).isEqualTo("nickname");
        assertThat(configuration.using().getFirst().column().path()).containsExactly("public", "orders", "ref");
        assertThat(configuration.fill().getFirst().expression()).isEqualTo("'$$ is no variable here ${X}'");
        assertThat(configuration.checks().folder()).isEqualTo("tests/checks");
        assertThat(configuration.checks().assertions().stream().map(CheckSettings.Assertion::expected))
                .containsExactly(Optional.of("5"), Optional.of("t"), Optional.empty());
        assertThat(configuration.scratch()).isInstanceOf(ScratchSettings.AtUrl.class);
        assertThat(configuration.locks()).isEqualTo(new LockSettings(Duration.ofMillis(250), 7, Duration.ofMinutes(2)));
        assertThat(configuration.online()).isEqualTo(new OnlineSettings(OnlineSettings.Mode.NEVER, 500));
    }

    @Test
    void anEmptyFileHasEveryDefault() {
        for (String yaml : List.of("", "# nothing\n", "---\n", "locks:\nchecks:\n")) {
            Configuration configuration = read(yaml);
            assertThat(configuration.scratch()).isEqualTo(new ScratchSettings.Embedded(false));
            assertThat(configuration.locks())
                    .isEqualTo(new LockSettings(Duration.ofMillis(100), 50, Duration.ofSeconds(3)));
            assertThat(configuration.online()).isEqualTo(new OnlineSettings(OnlineSettings.Mode.AUTO, 10_000));
            assertThat(configuration.checks().folder()).isEqualTo("checks");
            assertThat(configuration.scope().includesSchema("anything")).isTrue();
            assertThat(configuration.file()).contains(Path.of("/project/pgparity.yaml"));
        }
    }

    @Test
    void allErrorsAreShownAtOnceInTheFilesOrder() {
        assertThat(errors("""
                        environments:
                          staging: { url: "${STAGING_URL}", protcted: yes }
                          production: { protected: maybe }
                        chain: [staging, prodction]
                        locks:
                          timeout: 100
                          tries: many
                        approvals: 1
                        release: { fail_on: error }
                        """))
                .containsExactly(
                        "pgparity.yaml:2:37: unknown key \"protcted\" in environments.staging; did you mean protected?",
                        "pgparity.yaml:3:3: environments.production needs a url, for example url:"
                                + " \"${PRODUCTION_DATABASE_URL}\"",
                        "pgparity.yaml:3:28: environments.production.protected must be true or false, not \"maybe\"",
                        "pgparity.yaml:4:18: chain names \"prodction\", which is no environment; did you mean"
                                + " production?",
                        "pgparity.yaml:6:12: locks.timeout must be a duration such as 100ms, 3s, 5m, 2h or 30d, not"
                                + " \"100\"",
                        "pgparity.yaml:7:10: locks.tries must be a whole number from 1 to 100000, not \"many\"",
                        "pgparity.yaml:8:1: unknown key \"approvals\"; the keys here are environments, chain, schema,"
                                + " scope, roles, intentional, renames, using, fill, migrations, checks, scratch, locks, online, lint, data, backup, on_failure and release",
                        "pgparity.yaml:9:12: unknown key \"fail_on\" in release; the keys here are source_branch,"
                                + " target_branch, remote and tag");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "migrations: { folder: m, files: [a.sql] }             | 1:13: migrations has a folder or files, not both",
                "migrations: { never: { nowhere: [a] } }               | 1:24: migrations.never names the environment",
                "migrations: { ledger: a b }                           | 1:23: migrations.ledger must be the name of a table",
                "data: [{ table: a }]                                  | 1:17: data[].table must name one table",
                "data: [{ table: a.b, key: [c], ignore: [c] }]         | 1:8: data[] has c in its key and ignores it",
                "data: [{ table: a.b }, { table: a.b }]                | 1:24: data names a.b twice",
                "data: [{ table: a.b, mode: sync }]                    | 1:28: data[].mode must be one of mirror",
                "backup: { keep: 30 }                                  | 1:17: backup.keep must be a duration",
                "backup: { method: tar }                               | 1:19: backup.method must be one of auto, pg-dump, native, none",
                "on_failure: repair                                    | 1:13: on_failure",
                "release: { remote: --exec }                           | 1:20: release.remote is no name for git",
                "checks: { manual: x }                                 | 1:19: checks.manual must be a list",
                "checks: { smoke: [{ status: 200 }] }                  | 1:19: checks.smoke[].url is missing",
                "environments: { a: { url: u, approvals: -1 } }        | 1:41: environments.a.approvals must be a whole number",
                "environments: { a: { url: u, health: {} } }           | 1:38: environments.a.health.url is missing",
                "environments: { a: { url: u, health: { url: u, status: 99 } } } | 1:56: environments.a.health.status must be",
            })
    void whatNothingServesYetIsRefused(String yaml, String error) {
        assertThat(errors(yaml)).first().asString().startsWith("pgparity.yaml:" + error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[a, b]                                                 | 1:1: the file must be a list of key: value",
                "chain: staging                                         | 1:8: chain must be a list",
                "chain: [a]                                             | 1:9: chain names \"a\", which is no environment",
                "chian: [a]                                             | 1:1: unknown key \"chian\"; did you mean chain?",
                "environments: { 'a b': { url: x } }                    | 1:17: an environment's name has letters",
                "environments: { a: { url: '' } }                       | 1:27: environments.a.url is empty",
                "environments: { a: { url: [x] } }                      | 1:27: environments.a.url must be a text",
                "environments: { a: { url: '${' } }                     | 1:27: in environments.a.url, a variable is",
                "environments: { a: { url: '${1x}' } }                  | 1:27: in environments.a.url, a variable is",
                "environments: { a: 'postgresql://h' }                  | 1:17: environments.a needs a url",
                "environments: { a: { url: x }, a: { url: y } }         | 1:32: \"a\" is here a second time",
                "schema: { source: { file: a, folder: b } }             | 1:19: schema.source must have exactly one",
                "scope: { presets: [heroku] }                           | 1:20: scope.presets[] must be one of supabase",
                "scope: { owners: on }                                  | 1:18: scope.owners must be true or false",
                "scope: { schemas: [public] }                           | 1:19: scope.schemas must be a list of key",
                "roles: { a: [b] }                                      | 1:13: roles.a must be a text",
                "intentional: [{ object: 'table:public.x' }]            | 1:15: intentional[].reason is missing",
                "intentional: [{ object: 'public.x', reason: r }]       | 1:26: intentional[].object is no object's name",
                "intentional: [{ object: 'table:public..x', reason: r }]| 1:39: intentional[].object is no object's name",
                "intentional: [{ object: 'tabel:public.x', reason: r }] | 1:26: intentional[].object is no object's name",
                "intentional: [{ object: 'table:a.b', reason: r, until: soon }] | 1:56: intentional[].until must be a date",
                "intentional: [{ object: 'table:a.b', reason: r, until: 2027-02-30 }] | 1:56: intentional[].until must be a",
                "renames: { 'column:public.a.*': b }                    | 1:12: renames must name one object",
                "renames: { 'column:public.a.b': public.a.c }           | 1:33: a rename gives the new name alone",
                "using: { 'table:public.a': x }                         | 1:10: using must name a column",
                "fill: { 'column:public.a.b': '' }                      | 1:30: fill.column:public.a.b is empty",
                "checks: { assert: [{ sql: 'select 1' }] }              | 1:20: checks.assert[] needs equals",
                "checks: { assert: [{ equals: 1 }] }                    | 1:20: checks.assert[].sql is missing",
                "scratch: docker                                        | 1:10: scratch must be embedded, embedded-superuser, target-server",
                "locks: { tries: 0 }                                    | 1:17: locks.tries must be a whole number",
                "locks: { tries: 99999999999999999999 }                 | 1:17: locks.tries must be a whole number",
                "locks: { timeout: -1s }                                | 1:19: locks.timeout must be a duration",
                "online: { mode: alwais }                               | 1:17: online.mode must be one of auto",
                "online: { above_rows: 1.5 }                            | 1:23: online.above_rows must be a whole number",
                "? [a]                                                  | 1:3: a key must be a plain word",
                "a: b: c                                                | 1:5: this is not YAML",
                "a: *missing                                            | 1:4: this is not YAML",
            })
    void errorsSayWhereAndWhat(String yaml, String error) {
        assertThat(errors(yaml)).anyMatch(line -> line.startsWith("pgparity.yaml:" + error));
    }

    @Test
    void malformedYamlHasItsPosition() {
        assertThat(errors("environments:\n  staging:\n    url: \"x\n\nchain: [a\n"))
                .singleElement()
                .asString()
                .matches("(?s)pgparity.yaml:[0-9]+:[0-9]+: this is not YAML: .*");
        assertThat(errors("a: 1\n---\nb: 2\n")).singleElement().asString().contains("this is not YAML");
        assertThat(errors("\tlocks: {}\n")).singleElement().asString().startsWith("pgparity.yaml:1:1: ");
    }

    @Test
    void anUnsetVariableIsAnErrorOnlyWhereItIsUsed() {
        Configuration configuration = read("""
                environments:
                  staging: { url: "postgresql://u:${PW}@${HOST:-localhost}/a$$b" }
                  production: { url: "${PROD_URL}" }
                """, "PW", "hunter2", "HOST", "");

        assertThat(configuration.environment("staging").target(configuration.variables()))
                .hasToString("postgresql://u@localhost:5432/a$b");
        Problem unset = catchThrowableOfType(
                Problem.class, () -> configuration.environment("production").target(configuration.variables()));
        assertThat(unset.report())
                .startsWith("pgparity.yaml:3:22: environment production needs the variable PROD_URL, which is not set.")
                .contains("PROD_URL=…");
        assertThat(unset.code()).hasToString("config.unset-variable");
    }

    @Test
    void directUrlIsTakenWhereThereIsOne() {
        Configuration configuration = read("""
                environments:
                  a: { url: "postgresql://u@pool:6543/x", direct_url: "postgresql://u@db/x" }
                  b: { url: "postgresql://u@db/y" }
                """);

        assertThat(configuration.environment("a").target(configuration.variables()))
                .hasToString("postgresql://u@pool:6543/x");
        assertThat(configuration.environment("a").directTarget(configuration.variables()))
                .hasToString("postgresql://u@db:5432/x");
        assertThat(configuration.environment("b").directTarget(configuration.variables()))
                .hasToString("postgresql://u@db:5432/y");
    }

    @Test
    void anUnknownEnvironmentNamesTheKnownOnes() {
        Configuration configuration = read("\n\nenvironments:\n  staging: { url: x }\n  production: { url: y }\n");

        Problem problem = catchThrowableOfType(Problem.class, () -> configuration.environment("prod"));

        assertThat(problem.report()).isEqualTo("""
                        There is no environment "prod" in pgparity.yaml (line 4 names staging and production).
                        Did you mean production?""");
        Configuration none = Configuration.defaults(Path.of("/project"), configuration.variables());
        assertThat(catchThrowableOfType(Problem.class, () -> none.environment("prod"))
                        .report())
                .contains("pgparity init");
    }

    @Test
    void presetsCanBeOverriddenByName() {
        ScopeSettings scope =
                new ScopeSettings(List.of("*", "auth"), List.of("audit_*"), List.of(Preset.SUPABASE), true, true, true);

        assertThat(scope.includesSchema("public")).isTrue();
        assertThat(scope.includesSchema("storage")).isFalse();
        assertThat(scope.leftOutBy("storage")).contains(Preset.SUPABASE);
        assertThat(scope.includesSchema("auth")).isTrue();
        assertThat(scope.includesSchema("audit_2020")).isFalse();
        assertThat(scope.description()).isEqualTo("schemas *,auth without audit_* preset supabase");
    }
}
