package dev.pgparity.cli.migrate;

import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.config.Configuration;
import dev.pgparity.migrate.Migration;
import dev.pgparity.migrate.MigrationOptions;
import dev.pgparity.migrate.MigrationRunner;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity migrate resolve --applied|--rolled-back VERSION ENV}. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        description = "Say of a migration that it is there, or that it is not; nothing of it is run.")
final class MigrateResolveCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private final Answer answer = new Answer();

    @Parameters(index = "0", paramLabel = "ENV", description = "An environment or a URL.")
    @SuppressWarnings("NullAway.Init")
    private String environment;

    @Mixin
    private final MigrationInputs inputs = new MigrationInputs();

    /** One of both. */
    static final class Answer {
        @Option(names = "--applied", paramLabel = "VERSION", description = "Everything of it is there.")
        private @Nullable String applied;

        @Option(
                names = "--rolled-back",
                paramLabel = "VERSION",
                description = "Nothing of it is there; it shall run again.")
        private @Nullable String rolledBack;
    }

    @Override
    public Integer call() {
        Configuration configuration = inputs.configuration();
        SchemaOrigin.Server server =
                inputs.changed(environment, configuration, spec.commandLine().getErr());
        MigrationTarget target = MigrationInputs.target(server);
        boolean applied = answer.applied != null;
        String version = applied ? String.valueOf(answer.applied) : String.valueOf(answer.rolledBack);
        Migration migration = new MigrationRunner(
                        inputs.folder(configuration),
                        new PromotionPreparation(configuration).never(server),
                        MigrationOptions.DEFAULT.with(new PromotionPreparation(configuration).locks()),
                        event -> {})
                .resolve(target, version, applied);
        spec.commandLine()
                .getOut()
                .println(migration.title() + " counts as " + (applied ? "applied" : "not applied") + " in "
                        + target.name() + " from now on.");
        return ExitCode.DONE.number();
    }
}
