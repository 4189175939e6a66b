package dev.pgparity.cli;

import dev.pgparity.cli.render.MigrationText;
import dev.pgparity.config.Configuration;
import dev.pgparity.migrate.Migration;
import dev.pgparity.migrate.MigrationRunner;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.promote.Approval.Decision;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity migrate undo ENV}. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = "Take back the last migration, or all after a version, by their rollbacks.")
final class MigrateUndoCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ENV", description = "An environment or a URL.")
    @SuppressWarnings("NullAway.Init")
    private String environment;

    @Option(names = "--to", paramLabel = "VERSION", description = "The version that stays the last one.")
    private @Nullable String to;

    @Mixin
    private final MigrationInputs inputs = new MigrationInputs();

    @Mixin
    private final AskOptions asking = new AskOptions();

    @Override
    public Integer call() {
        Configuration configuration = inputs.configuration();
        SchemaOrigin.Server server = inputs.server(environment, configuration);
        if (asking.decide(server, spec.commandLine(), true) instanceof Decision.Denied denied) {
            spec.commandLine().getErr().println("pgparity: " + denied.why());
            return ExitCode.REFUSED.number();
        }
        MigrationTarget target = MigrationInputs.target(server);
        MigrationText text =
                new MigrationText(spec.commandLine().getOut(), inputs.common().page(), target.name());
        List<Migration> back = MigrationInputs.interruptible(
                spec.commandLine(),
                target,
                text::on,
                (listener, cancellation) -> new MigrationRunner(
                                inputs.folder(configuration),
                                MigrationInputs.never(configuration, server),
                                MigrationInputs.options(configuration, false),
                                listener,
                                cancellation)
                        .undo(target, Optional.ofNullable(to)));
        text.undone(back.size());
        return ExitCode.DONE.number();
    }
}
