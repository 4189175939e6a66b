package dev.pgparity.cli.migrate;

import dev.pgparity.cli.option.AllowOptions;
import dev.pgparity.cli.option.AskOptions;
import dev.pgparity.cli.option.BackupOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.promote.WorkAtTerminal;
import dev.pgparity.cli.render.MigrationText;
import dev.pgparity.config.Configuration;
import dev.pgparity.migrate.Migration;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationRunner;
import dev.pgparity.migrate.MigrationStatus;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.work.MigrationWork;
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
    private final AllowOptions allowing = new AllowOptions();

    @Mixin
    private final BackupOptions backups = new BackupOptions();

    @Mixin
    private final AskOptions asking = new AskOptions();

    @Override
    public Integer call() {
        Configuration configuration = inputs.configuration();
        SchemaOrigin.Server server =
                inputs.changed(environment, configuration, spec.commandLine().getErr());
        PromotionPreparation.requirePromotion(server, "migrate undo");
        asking.requireName(server);
        MigrationFolder folder = inputs.folder(configuration);
        MigrationTarget target = MigrationInputs.target(server);
        MigrationText text =
                new MigrationText(spec.commandLine().getOut(), inputs.common().page(), target.name());
        List<Migration> back = MigrationRunner.toUndo(
                MigrationStatus.of(folder, target.name(), target.direct(), migration -> false),
                target,
                Optional.ofNullable(to));
        MigrationRunner.requireRollbacks(folder, back);
        if (back.isEmpty()) {
            text.undone(0);
            return ExitCode.DONE.number();
        }
        PromotionRequest request = new PromotionPreparation(configuration)
                .files(
                        server,
                        folder,
                        new MigrationWork.Wanted.Back(
                                back.stream().map(Migration::version).toList()),
                        MigrationWork.Transactions.ONE_EACH,
                        allowing.options(),
                        asking.user());
        return new WorkAtTerminal(configuration, inputs.common(), asking, spec.commandLine())
                .run(
                        request,
                        folder.folder().toString(),
                        backups.of(configuration, server, spec.commandLine().getErr()),
                        server,
                        true,
                        committed -> text.undone(committed.migrations().size()));
    }
}
