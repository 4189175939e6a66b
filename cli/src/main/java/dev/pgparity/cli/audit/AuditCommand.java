package dev.pgparity.cli.audit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pgparity audit …}. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Who did what to an environment, in an order that nobody can change without its being seen.",
        subcommands = {AuditListCommand.class, AuditVerifyCommand.class})
public final class AuditCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: list ENV or verify ENV.");
    }
}
