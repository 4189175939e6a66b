package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Database first, then code, and both back when the new release is not well; the remote is a bare repository on disk. */
class ReleaseCommandTest {
    @TempDir
    private Path folder;

    private TestDatabase staging;
    private TestDatabase production;
    private Path tree;

    @BeforeAll
    static void git_is_installed() {
        boolean found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "git")));
        Assumptions.assumeTrue(found, "git is not installed here");
    }

    @BeforeEach
    void project() throws IOException, InterruptedException {
        staging = PostgresServers.newest().create("CREATE TABLE t (a int PRIMARY KEY, b text)");
        production = PostgresServers.newest().create("CREATE TABLE t (a int PRIMARY KEY)");
        tree = folder.resolve("project");
        git(folder, "init", "-q", "--bare", "-b", "main", "remote.git");
        git(folder, "clone", "-q", folder.resolve("remote.git").toString(), "project");
        git(tree, "config", "user.email", "somebody@example.com");
        git(tree, "config", "user.name", "Somebody");
        git(tree, "checkout", "-q", "-b", "main");
        Files.writeString(tree.resolve("pgparity.yaml"), """
                environments: { staging: { url: "${S}" }, production: { url: "${P}", protected: true } }
                chain: [staging, production]
                checks: { commands: ["test ! -e ../sick"] }
                backup: { method: none }
                """);
        Files.writeString(tree.resolve(".gitignore"), ".pgparity/\n.env\n");
        Files.writeString(tree.resolve(".env"), "S=" + staging.url() + "\nP=" + production.url() + "\n");
        Files.writeString(tree.resolve("code.txt"), "old");
        commit("old release");
        git(tree, "push", "-q", "origin", "main");
        git(tree, "checkout", "-q", "-b", "staging");
        Files.writeString(tree.resolve("code.txt"), "new");
        commit("new release");
        git(tree, "push", "-q", "origin", "staging");
    }

    @AfterEach
    void drop() {
        staging.close();
        production.close();
    }

    @Test
    void the_database_comes_first_and_the_code_is_merged_tagged_and_pushed() throws IOException, InterruptedException {
        Cli.Result dry = release("--dry-run");
        assertThat(dry.code()).as(dry.all()).isZero();
        assertThat(dry.out()).contains("git merge --no-ff staging").contains("ADD COLUMN b");
        assertThat(column()).isFalse();

        Cli.Result released = release("--yes", "--confirm", "production");

        assertThat(released.code()).as(released.all()).isZero();
        assertThat(column()).isTrue();
        assertThat(git(folder.resolve("remote.git"), "show", "main:code.txt")).isEqualTo("new");
        assertThat(git(folder.resolve("remote.git"), "tag")).startsWith("backup-before-merge-20");
        assertThat(git(tree, "rev-parse", "--abbrev-ref", "HEAD").strip()).isEqualTo("staging");
        assertThat(git(tree, "log", "--oneline", "staging")).contains("Release staging");
    }

    @Test
    void a_release_that_is_not_well_is_taken_back_in_both() throws IOException, InterruptedException {
        // well while the old release runs, sick as soon as the new one is pushed
        Path hook = folder.resolve("remote.git/hooks/post-receive");
        Files.writeString(hook, "#!/bin/sh\ntouch '" + folder.resolve("sick") + "'\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();

        Cli.Result released = release("--yes", "--confirm", "production");

        assertThat(released.code()).as(released.all()).isEqualTo(1);
        assertThat(released.out())
                .contains("The health check of the new release failed")
                .contains("and so is the database");
        assertThat(git(folder.resolve("remote.git"), "show", "main:code.txt")).isEqualTo("old");
        assertThat(column()).isFalse();
    }

    @Test
    void a_revert_that_cannot_be_pushed_leaves_the_database_and_says_what_to_type()
            throws IOException, InterruptedException {
        // the second push, that of the revert, is refused
        Path hook = folder.resolve("remote.git/hooks/pre-receive");
        Files.writeString(
                hook,
                "#!/bin/sh\ntest ! -e '" + folder.resolve("sick") + "' && touch '" + folder.resolve("sick") + "'\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();

        Cli.Result released = release("--yes", "--confirm", "production");

        assertThat(released.code()).as(released.all()).isEqualTo(4);
        assertThat(released.out())
                .contains("still has the new release, and the database keeps what it needs")
                .contains("git push origin main")
                .contains("pgparity promote production --undo last");
        assertThat(git(folder.resolve("remote.git"), "show", "main:code.txt")).isEqualTo("new");
        assertThat(column()).isTrue();
    }

    @Test
    void a_refused_push_takes_the_database_back() throws IOException, InterruptedException {
        Path hook = folder.resolve("remote.git/hooks/pre-receive");
        Files.writeString(hook, "#!/bin/sh\nexit 1\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();

        Cli.Result released = release("--yes", "--confirm", "production");

        assertThat(released.code()).as(released.all()).isEqualTo(1);
        assertThat(released.out()).contains("The push to origin was refused").contains("and so is the database");
        assertThat(column()).isFalse();
    }

    @Test
    void a_push_that_gets_no_answer_is_not_taken_for_a_refused_one() throws IOException, InterruptedException {
        Path began = folder.resolve("began");
        Path hook = folder.resolve("remote.git/hooks/pre-receive");
        Files.writeString(hook, "#!/bin/sh\ntouch '" + began + "'\nexec sleep 40\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        Path outside = Files.createDirectories(folder.resolve("outside"));

        ClientProcess release = ClientProcess.start(
                outside,
                Map.of("PGPARITY_COMMAND_TIMEOUT", "15"),
                "release",
                "--config",
                tree.resolve("pgparity.yaml").toString(),
                "--yes",
                "--confirm",
                "production");

        assertThat(release.exitCode()).as(release.output()).isEqualTo(4);
        assertThat(began).as(release.output()).exists();
        assertThat(release.output())
                .contains("The push of main to origin had no answer, and it is not known whether it arrives.")
                .contains("git ls-remote origin main")
                .doesNotContain("was refused");
        assertThat(column()).as("the database keeps what the code may need").isTrue();
    }

    @Test
    void conflicts_and_changes_that_are_not_committed_stop_it() throws IOException, InterruptedException {
        Files.writeString(tree.resolve("code.txt"), "not committed");
        Cli.Result refused = release("--yes", "--confirm", "production");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("not committed");
        git(tree, "checkout", "-q", "code.txt");
        git(tree, "checkout", "-q", "main");
        Files.writeString(tree.resolve("code.txt"), "a hot fix");
        commit("hot fix");
        git(tree, "push", "-q", "origin", "main");

        Cli.Result conflict = release("--yes", "--confirm", "production");

        assertThat(conflict.code()).as(conflict.all()).isEqualTo(1);
        assertThat(conflict.out()).contains("cannot be merged");
        assertThat(git(folder.resolve("remote.git"), "show", "main:code.txt")).isEqualTo("a hot fix");
        assertThat(column()).isFalse();
        assertThat(git(tree, "status", "--porcelain")).isEmpty();
    }

    private boolean column() {
        return production
                .value("SELECT count(*) FROM pg_attribute WHERE attrelid = 't'::regclass AND attname = 'b'")
                .equals("1");
    }

    private Cli.Result release(String... more) {
        List<String> words = new ArrayList<>(List.of("release"));
        words.addAll(List.of(more));
        words.addAll(List.of("--config", tree.resolve("pgparity.yaml").toString()));
        return Cli.run(words);
    }

    private void commit(String message) throws IOException, InterruptedException {
        git(tree, "add", "-A");
        git(tree, "commit", "-q", "-m", message);
    }

    private static String git(Path where, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + "\n" + out).isZero();
        return out;
    }
}
