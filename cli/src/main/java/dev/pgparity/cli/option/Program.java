package dev.pgparity.cli.option;

import picocli.CommandLine;

/** The program that a command is a part of, as far as commands know it. */
public interface Program {
    /** What its process is asked to end by. */
    Interruption interruption();

    /** The command line of another command in the same process, which is interrupted together with this one. */
    CommandLine another(String... arguments);

    /** The one that this command belongs to. */
    static Program of(CommandLine command) {
        return (Program) command.getCommandSpec().root().userObject();
    }
}
