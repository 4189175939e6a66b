package dev.pgparity.cli;

import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Secret;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import dev.pgparity.scratch.EmbeddedOptions;
import dev.pgparity.scratch.EmbeddedServer;
import dev.pgparity.scratch.ScratchDatabase;
import dev.pgparity.scratch.ScriptLoader;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity sandbox FOLDER COMMAND…}. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = {
            "Run a command beside a throw-away PostgreSQL: FOLDER/staging.sql becomes a database whose URL the command",
            "finds in STAGING_DATABASE_URL, and so on for each *.sql. The server ends with the command, whose exit status",
            "is this one's."
        })
final class SandboxCommand implements Callable<Integer> {
    private static final ProblemCode NO_FILES = new ProblemCode("sandbox.no-files");
    private static final ProblemCode NOT_RUN = new ProblemCode("sandbox.not-run");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "A *.sql file for each database.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "COMMAND", description = "What to run, and its arguments.")
    private List<String> command = List.of();

    @Option(names = "--major", paramLabel = "N", description = "PostgreSQL's major version (default: the newest).")
    private int major = EmbeddedServer.newestMajor();

    @Override
    public Integer call() {
        List<Path> files = files();
        try (EmbeddedServer server = EmbeddedServer.start(
                EmbeddedOptions.of(major).reportingTo(spec.commandLine().getErr()::println))) {
            Map<String, String> variables = new HashMap<>();
            for (Path file : files) {
                ScratchDatabase database = server.create();
                ScriptLoader.load(database, file);
                variables.put(variable(file), url(database.target()));
            }
            return run(variables);
        }
    }

    private List<Path> files() {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                List<Path> files = all.filter(file -> file.toString().endsWith(".sql"))
                        .sorted()
                        .toList();
                if (!files.isEmpty()) {
                    return files;
                }
            } catch (IOException e) {
                throw Problem.usage(NO_FILES, "The folder cannot be read: " + e.getMessage())
                        .at(new Where.In(folder.toString()))
                        .causedBy(e)
                        .build();
            }
        }
        throw Problem.usage(NO_FILES, "There is no folder with *.sql files here, one for each database.")
                .at(new Where.In(folder.toString()))
                .build();
    }

    private static String variable(Path file) {
        String name = file.getFileName().toString().replaceAll("\\.sql$", "");
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_DATABASE_URL";
    }

    private static String url(ConnectionTarget target) {
        return "postgresql://" + encoded(target.user()) + ":"
                + encoded(target.password().map(Secret::reveal).orElse("")) + "@"
                + target.hosts().getFirst() + "/" + target.database() + "?sslmode=disable";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private int run(Map<String, String> variables) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().putAll(variables);
            return builder.start().waitFor();
        } catch (IOException e) {
            throw Problem.usage(NOT_RUN, "The command cannot be run: " + e.getMessage())
                    .causedBy(e)
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED.number();
        }
    }
}
