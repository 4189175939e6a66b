package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No password is ever printed, logged, kept in a file or in the target; whatever succeeds or fails. */
class SecretsTest {
    private static final String PASSWORD = "pw-that-nobody-may-see";

    @TempDir
    private Path folder;

    @Test
    void the_password_appears_nowhere() throws IOException {
        try (TestDatabase source = PostgresServers.newest().create("CREATE TABLE t (a int PRIMARY KEY, b text)");
                TestDatabase target = PostgresServers.newest().create("CREATE TABLE t (a int PRIMARY KEY)")) {
            target.execute("CREATE ROLE secrets_owner LOGIN SUPERUSER PASSWORD '" + PASSWORD + "'");
            try {
                String url = target.urlAs("secrets_owner", PASSWORD);
                String config = Files.writeString(folder.resolve("pgparity.yaml"), """
                        environments: { a: { url: "%s" }, b: { url: "${TARGET}", protected: true } }
                        data: [{ table: public.t, mode: mirror }]
                        checks: { assert: [{ sql: select 1/0, equals: 1 }] }
                        backup: { method: auto, folder: backups }
                        """.formatted(source.url()))
                        .toString();
                Files.writeString(folder.resolve(".env"), "TARGET=" + url + "\n");
                StringBuilder seen = new StringBuilder();
                for (List<String> words : List.of(
                        List.of("compare", "a", "b"),
                        List.of("plan", "a", url),
                        List.of("data", "compare", "a", "b"),
                        List.of("backup", "create", "b"),
                        List.of("backup", "list"),
                        List.of("promote", "a", "b", "--yes", "--confirm", "b"),
                        List.of("promote", "a", url, "--yes", "--verbose"),
                        List.of("promote", "a", url + "&connect_timeout=nonsense", "--yes"),
                        List.of("check", "b"),
                        List.of("watch", "b", "--rounds", "1"),
                        List.of("history", "b", "--format", "json"),
                        List.of("compare", "a", url.replace(PASSWORD, PASSWORD + "x")))) {
                    String[] all = Stream.concat(words.stream(), Stream.of("--config", config))
                            .toArray(String[]::new);
                    Cli.Result result = Cli.run(all);
                    assertThat(result.all()).as(words.getFirst()).isNotEmpty();
                    seen.append(result.all());
                }
                assertThat(seen.toString()).doesNotContain(PASSWORD);
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(Files::isRegularFile)
                            .filter(file -> !file.endsWith(".env"))
                            .toList()) {
                        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                                .as(file.toString())
                                .doesNotContain(PASSWORD);
                    }
                }
                assertThat(target.value("SELECT count(*) FROM pg_class WHERE relnamespace ="
                                + " to_regnamespace('pgparity') AND query_to_xml('SELECT * FROM ' || oid::regclass, true,"
                                + " false, '')::text LIKE '%" + PASSWORD + "%' AND relkind = 'r'"))
                        .isEqualTo("0");
            } finally {
                target.execute("REASSIGN OWNED BY secrets_owner TO postgres; DROP OWNED BY secrets_owner;"
                        + " DROP ROLE secrets_owner");
            }
        }
    }
}
