package dev.pgparity.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The training run behind the start-up cache: uses the program the way people do, once, so that the JVM can store the
 * classes it needed. The launcher calls it after a build. Whatever should start fast belongs in {@link #REHEARSED}.
 */
@Command(name = "train", hidden = true, description = "Use the program once, for the start-up cache.")
final class TrainCommand implements Callable<Integer> {
    private static final List<String[]> REHEARSED = List.of(
            new String[] {"--version"},
            new String[] {"--help"},
            new String[] {"--no-such-option"},
            // compares, plans and promotes two databases; where no server can be started it ends at once
            new String[] {"demo"});

    @Override
    public Integer call() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        for (String[] arguments : REHEARSED) {
            CommandLine command = PgparityCommand.commandLine().setOut(nowhere).setErr(nowhere);
            command.execute(arguments);
        }
        return ExitCode.DONE.number();
    }
}
