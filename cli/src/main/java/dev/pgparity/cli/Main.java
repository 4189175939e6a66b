package dev.pgparity.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entrance. Nothing else in pgparity ends the process. */
@Command(name = "pgparity", mixinStandardHelpOptions = true, version = "pgparity 0.1.0-SNAPSHOT")
public final class Main {
    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments what the user typed after {@code pgparity}
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
