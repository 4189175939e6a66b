package dev.pgparity.cli;

import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.front.ConsoleProgram;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pgparity console}. */
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        description = {
            "The web console: compare, plan, approve and promote from a page, and see whether environments are in step.",
            "Listens on this machine only, unless --address says otherwise. Its first start prints a one-time link."
        })
final class ConsoleCommand implements Callable<Integer> {
    private static final ProblemCode ABSENT = new ProblemCode("console.absent");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration file (default: pgparity.yaml here or above).")
    private @Nullable Path config;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8420",
            description = "0 takes a free one (default: 8420).")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "What to listen on (default: 127.0.0.1). Put a proxy with TLS before any other.")
    @SuppressWarnings("NullAway.Init")
    private String address;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "How browsers reach it through a proxy: https://pgparity.example.org")
    private @Nullable String publicUrl;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "A PostgreSQL database for what the console remembers (default: an embedded one).",
                "PGPARITY_CONSOLE_DATABASE does the same and is in no list of processes."
            })
    private @Nullable String database;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description =
                    "Where the embedded database and the key are kept (default: .pgparity/console of the project).")
    private @Nullable Path folder;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = {
                "The key that connection passwords are sealed with: 32 bytes as Base64 (default: a file in the folder).",
                "PGPARITY_CONSOLE_KEY may hold it instead."
            })
    private @Nullable Path keyFile;

    @Option(names = "--train", hidden = true, description = "Start, look and stop: for the launcher's start-up cache.")
    private boolean train;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ConsoleProgram.Options options = new ConsoleProgram.Options(
                Path.of("").toAbsolutePath(),
                Optional.ofNullable(config),
                address,
                port,
                Optional.ofNullable(publicUrl),
                Optional.ofNullable(database).or(() -> Optional.ofNullable(System.getenv("PGPARITY_CONSOLE_DATABASE"))),
                Optional.ofNullable(folder),
                Optional.ofNullable(keyFile),
                out);
        if (train) {
            program().train(options);
            return ExitCode.DONE.number();
        }
        return program().run(options);
    }

    /** Its jars are beside those of the command line, and are looked at only where somebody wants them. */
    static ConsoleProgram program() {
        return ServiceLoader.load(ConsoleProgram.class)
                .findFirst()
                .orElseThrow(() -> Problem.usage(ABSENT, "The console's jars are not on the class path.")
                        .next("Start it by the launcher: ./pgparity console")
                        .build());
    }
}
