package dev.pgparity.commands;

import dev.pgparity.cli.PgparityCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Runs one command in this process. */
final class Cli {
    private Cli() {}

    /** What a command printed and how it ended. */
    record Result(int code, String out, String err) {
        /** Everything that a person would have seen. */
        String all() {
            return out + err;
        }
    }

    static Result run(String... arguments) {
        return run(List.of(arguments));
    }

    static Result run(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = PgparityCommand.commandLine(arguments.toArray(String[]::new))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
        return new Result(code, out.toString(), err.toString());
    }
}
