package dev.pgparity.cli;

import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.scratch.EmbeddedOptions;
import dev.pgparity.scratch.EmbeddedServer;
import dev.pgparity.scratch.ScratchDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
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
            CommandLine command =
                    PgparityCommand.commandLine(arguments).setOut(nowhere).setErr(nowhere);
            command.execute(arguments);
        }
        migrations(nowhere);
        return ExitCode.DONE.number();
    }

    private static void migrations(PrintWriter nowhere) {
        try (EmbeddedServer server = EmbeddedServer.start(EmbeddedOptions.of(EmbeddedServer.newestMajor()));
                ScratchDatabase database = server.create()) {
            Path folder = Files.createTempDirectory("pgparity-train-");
            Path file = Files.writeString(folder.resolve("001_first.sql"), "CREATE TABLE first (id integer);");
            for (String command : List.of("up", "up", "status")) {
                PgparityCommand.commandLine("migrate")
                        .setOut(nowhere)
                        .setErr(nowhere)
                        .execute("migrate", command, database.target().display(), "--folder", folder.toString());
            }
            Files.delete(file);
            Files.delete(folder);
        } catch (IOException | RuntimeException e) {
            // Without a server there is nothing to rehearse; the program is the slower to start, and that is all.
            return;
        }
    }
}
