package dev.pgparity.cli;

import dev.pgparity.cli.option.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code pgparity completion}: the bash completion of all commands, for whoever packages the program. */
@Command(name = "completion", hidden = true, description = "Print the completion script for bash.")
final class CompletionCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(AutoComplete.bash("pgparity", PgparityCommand.commandLine()));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE.number();
    }
}
