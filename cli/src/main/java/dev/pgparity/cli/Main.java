package dev.pgparity.cli;

/** The program's entrance, and the only place that ends the process. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments what the user typed after {@code pgparity}
     */
    public static void main(String[] arguments) {
        System.exit(PgparityCommand.commandLine().execute(arguments));
    }
}
