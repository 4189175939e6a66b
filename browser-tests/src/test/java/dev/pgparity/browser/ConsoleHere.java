package dev.pgparity.browser;

import dev.pgparity.console.ConsoleServer;
import dev.pgparity.console.store.Accounts;
import dev.pgparity.console.store.Role;
import dev.pgparity.front.ConsoleProgram;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A console in this JVM, with a project of two or three databases; its control database is one of the test server's. */
final class ConsoleHere implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";

    final TestDatabase staging;
    final TestDatabase production;
    final Path project;
    final String url;
    final String printed;
    private final TestDatabase control;
    private final ConsoleServer.Running console;

    private ConsoleHere(
            TestDatabase staging,
            TestDatabase production,
            TestDatabase control,
            Path project,
            ConsoleServer.Running console,
            String printed) {
        this.staging = staging;
        this.production = production;
        this.control = control;
        this.project = project;
        this.console = console;
        this.url = console.url();
        this.printed = printed;
    }

    /**
     * Starts one.
     *
     * @param rules of production, in YAML: {@code protected: true}
     * @param more of pgparity.yaml
     */
    static ConsoleHere start(String stagingSql, String productionSql, String rules, String more) throws IOException {
        PostgresServers servers = PostgresServers.newest();
        TestDatabase staging = servers.create(stagingSql);
        TestDatabase production = servers.create(productionSql);
        TestDatabase control = servers.create();
        Path project = folder();
        Files.writeString(
                project.resolve("pgparity.yaml"),
                """
                environments:
                  staging: { url: "%s" }
                  production: { url: "%s"%s }
                chain: [staging, production]
                backup: { folder: backups, method: native }
                """.formatted(staging.url(), production.url(), rules.isEmpty() ? "" : ", " + rules) + more);
        StringWriter printed = new StringWriter();
        return new ConsoleHere(
                staging, production, control, project, run(project, control, printed), printed.toString());
    }

    private static ConsoleServer.Running run(Path project, TestDatabase control, StringWriter printed)
            throws IOException {
        return ConsoleServer.start(new ConsoleProgram.Options(
                project,
                Optional.empty(),
                "127.0.0.1",
                0,
                Optional.empty(),
                Optional.of(control.url()),
                Optional.of(project.resolve("console")),
                Optional.empty(),
                new PrintWriter(printed, true)));
    }

    /** Another one of the same project, on the same control database. */
    ConsoleServer.Running another() throws IOException {
        return run(project, control, new StringWriter());
    }

    /** One that the server's unprivileged user can enter. */
    static Path folder() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "pgparity-console-test-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    /** Somebody who can sign in with {@link #PASSWORD}. */
    ConsoleHere with(String name, Role role) {
        Accounts accounts = console.context().getBean(Accounts.class);
        String hash = Objects.requireNonNull(
                console.context().getBean(PasswordEncoder.class).encode(PASSWORD));
        String token = accounts.invite(name, role);
        accounts.accept(token, name, hash);
        return this;
    }

    TestDatabase control() {
        return control;
    }

    <T> T bean(Class<T> type) {
        return console.context().getBean(type);
    }

    /** The one-time link that was printed. */
    String setupLink() {
        Matcher link = Pattern.compile("http://\\S+/setup\\?token=\\S+").matcher(printed);
        if (!link.find()) {
            throw new AssertionError("no link in\n" + printed);
        }
        return link.group();
    }

    @Override
    public void close() {
        console.close();
        staging.close();
        production.close();
        control.close();
    }
}
