package dev.pgparity.cli;

import dev.pgparity.cli.render.Page;
import dev.pgparity.cli.render.Paint;
import dev.pgparity.config.Configuration;
import dev.pgparity.config.ConfigurationFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that looks at databases understands. */
final class CommonOptions {
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

    Configuration configuration() {
        return ConfigurationFile.load(Optional.ofNullable(config), workingFolder(), System.getenv());
    }

    Path workingFolder() {
        return Path.of(""); // so that messages name files as they were typed
    }

    boolean verbose() {
        return verbose;
    }

    /** What standard output is written on. */
    Page page() {
        boolean paint = switch (colour) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> Terminal.takesColour();
        };
        return new Page(Terminal.width(), new Paint(paint));
    }
}
