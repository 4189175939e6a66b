package dev.pgparity.cli.migrate;

import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.config.Configuration;
import dev.pgparity.migrate.Migration;
import dev.pgparity.migrate.MigrationOptions;
import dev.pgparity.migrate.MigrationRunner;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.report.Words;
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

/** {@code pgparity migrate baseline ENV}. */
@Command(
        name = "baseline",
        mixinStandardHelpOptions = true,
        description = "A database that had its schema before it had a ledger: what is there counts as applied.")
final class MigrateBaselineCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ENV", description = "An environment or a URL.")
    @SuppressWarnings("NullAway.Init")
    private String environment;

    @Option(
            names = "--at",
            paramLabel = "VERSION",
            description = "The last migration that is there (default: the last of all).")
    private @Nullable String last;

    @Mixin
    private final MigrationInputs inputs = new MigrationInputs();

    @Override
    public Integer call() {
        Configuration configuration = inputs.configuration();
        SchemaOrigin.Server server =
                inputs.changed(environment, configuration, spec.commandLine().getErr());
        MigrationTarget target = MigrationInputs.target(server);
        List<Migration> marked = new MigrationRunner(
                        inputs.folder(configuration),
                        new PromotionPreparation(configuration).never(server),
                        MigrationOptions.DEFAULT.with(new PromotionPreparation(configuration).locks()),
                        event -> {})
                .baseline(target, Optional.ofNullable(last));
        spec.commandLine()
                .getOut()
                .println(Words.count(marked.size(), "migration") + " counted as applied in " + target.name()
                        + " from now on; nothing was run.");
        return ExitCode.DONE.number();
    }
}
