package dev.pgparity.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** The commands that pgparity is going to have; one that this version has is no longer counted among them. */
final class LaterCommands {
    private static final List<String> NAMES = List.of("console");

    private LaterCommands() {}

    /** What to say to somebody who typed one of them; empty for anything else. */
    static Optional<String> explain(CommandLine program, List<String> typed) {
        if (typed.isEmpty()
                || !NAMES.contains(typed.getFirst())
                || program.getSubcommands().containsKey(typed.getFirst())) {
            return Optional.empty();
        }
        List<String> present = program.getSubcommands().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
        return Optional.of("This version has no command \"" + typed.getFirst() + "\" yet; it has "
                + String.join(", ", present) + ".");
    }
}
