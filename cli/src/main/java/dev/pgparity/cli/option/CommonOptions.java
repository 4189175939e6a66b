package dev.pgparity.cli.option;

import dev.pgparity.cli.render.Page;
import dev.pgparity.cli.render.Paint;
import dev.pgparity.command.CommandTimeouts;
import dev.pgparity.config.Configuration;
import dev.pgparity.config.ConfigurationFile;
import dev.pgparity.origin.KnownDatabases;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.origin.SchemaOrigins;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that looks at databases understands. */
public final class CommonOptions {
    private static final ProblemCode TIMEOUT = new ProblemCode("usage.command-timeout");
    private static final ProblemCode NOT_A_DATABASE = new ProblemCode("usage.target-is-no-database");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration file (default: pgparity.yaml here or above).")
    private @Nullable Path config;

    @Option(names = "--verbose", description = "Show more: where a failure comes from.")
    private boolean verbose;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "AUTO",
            description = "auto, always or never; auto heeds NO_COLOR.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Colour colour;

    /** When to write colour. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    public Configuration configuration() {
        CommandTimeouts.malformed().ifPresent(setting -> {
            throw Problem.usage(TIMEOUT, setting + ", which is no number of seconds.")
                    .next("600 lets programs run for ten minutes.")
                    .build();
        });
        return ConfigurationFile.load(Optional.ofNullable(config), workingFolder(), System.getenv());
    }

    /**
     * The database that was typed.
     *
     * @param otherwise what is said, as a sentence, when it is something else
     */
    public SchemaOrigin.Server server(String typed, Configuration configuration, String otherwise) {
        return server(new SchemaOrigins(configuration, workingFolder()).parse(typed), otherwise);
    }

    /** The same of a database that is to be changed: with the rules of the environment that it is, however it was typed. */
    public SchemaOrigin.Server changed(
            String typed, Configuration configuration, String otherwise, PrintWriter messages) {
        return new KnownDatabases(configuration).ruled(server(typed, configuration, otherwise), messages::println);
    }

    public static SchemaOrigin.Server server(SchemaOrigin origin, String otherwise) {
        if (origin instanceof SchemaOrigin.Server server) {
            return server;
        }
        throw Problem.usage(NOT_A_DATABASE, otherwise)
                .next("Name an environment or a URL.")
                .build();
    }

    public Path workingFolder() {
        return Path.of(""); // so that messages name files as they were typed
    }

    boolean verbose() {
        return verbose;
    }

    /** As it was typed, for a command that runs another. */
    public List<String> typed() {
        List<String> words = new ArrayList<>(List.of("--color", colour.name()));
        if (config != null) {
            words.addAll(List.of("--config", config.toString()));
        }
        if (verbose) {
            words.add("--verbose");
        }
        return words;
    }

    /** What standard output is written on. */
    public Page page() {
        boolean paint = switch (colour) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> Terminal.takesColour();
        };
        return new Page(Terminal.width(), new Paint(paint));
    }
}
