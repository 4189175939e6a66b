package dev.pgparity.cli;

import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.problem.Problem;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What is said when a command fails: a problem in its own words, a mistake of ours as such. */
final class FailureMessage {
    private FailureMessage() {}

    /** Prints it and returns the exit code; a stack trace is only for {@code --verbose}. */
    static int print(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        command.getOut().flush();
        int code = ExitCode.FAILED.number();
        if (failure instanceof Problem problem) {
            err.println("pgparity: " + problem.report());
            code = problem.exitCategory().exitCode();
        } else {
            err.println("pgparity: this should not have happened: " + failure);
            err.println("Please report it, with what --verbose prints beside the command.");
        }
        if (isVerbose(command)) {
            failure.printStackTrace(err);
        }
        err.flush();
        return code;
    }

    private static boolean isVerbose(CommandLine command) {
        OptionSpec option = command.getCommandSpec().findOption("--verbose");
        return option != null && Boolean.TRUE.equals(option.getValue());
    }
}
