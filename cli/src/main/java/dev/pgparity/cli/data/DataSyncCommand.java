package dev.pgparity.cli.data;

import dev.pgparity.cli.option.AskOptions;
import dev.pgparity.cli.option.BackupOptions;
import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.config.Configuration;
import dev.pgparity.origin.PromotionChain;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity data sync SOURCE TARGET}. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description = "Make the lookup rows of TARGET those of SOURCE: in one transaction, with the checks.")
final class DataSyncCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "An environment or a URL.")
    @SuppressWarnings("NullAway.Init")
    private String source;

    @Parameters(index = "1", paramLabel = "TARGET", description = "An environment or a URL.")
    @SuppressWarnings("NullAway.Init")
    private String target;

    @Mixin
    private final AskOptions asking = new AskOptions();

    @Mixin
    private final BackupOptions backups = new BackupOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        DataInputs.tables(configuration);
        SchemaOrigin.Server from = common.server(source, configuration, "Lookup rows are in a database.");
        SchemaOrigin.Server to = common.changed(
                target,
                configuration,
                "Lookup rows are written into a database.",
                spec.commandLine().getErr());
        PromotionPreparation.requirePromotion(to, "data sync");
        PromotionChain.require(configuration, from, to);
        return new DataAtTerminal(configuration, common, asking, backups, spec.commandLine())
                .write(new PromotionPreparation(configuration).rows(from), to);
    }
}
