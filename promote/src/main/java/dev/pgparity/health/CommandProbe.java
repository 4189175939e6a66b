package dev.pgparity.health;

import dev.pgparity.command.Command;
import dev.pgparity.command.CommandResult;
import dev.pgparity.command.CommandTimeouts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Runs a shell command whose exit status says whether something holds. */
public final class CommandProbe {
    private final Path folder;

    /** @param folder where commands run */
    public CommandProbe(Path folder) {
        this.folder = folder;
    }

    public Finding run(String command) {
        long begin = System.nanoTime();
        Optional<String> failure = attempt(command);
        return new Finding("`" + command + "`", failure, Duration.ofNanos(System.nanoTime() - begin));
    }

    private Optional<String> attempt(String command) {
        CommandResult result = Command.shell(CommandTimeouts.work(), command)
                .in(folder)
                .withErrorsInOutput()
                .run();
        return result instanceof CommandResult.Ended ended && ended.succeeded()
                ? Optional.empty()
                : Optional.of(result.failure());
    }
}
