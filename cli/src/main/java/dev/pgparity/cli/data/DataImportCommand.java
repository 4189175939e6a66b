package dev.pgparity.cli.data;

import dev.pgparity.cli.option.AskOptions;
import dev.pgparity.cli.option.BackupOptions;
import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.config.Configuration;
import dev.pgparity.data.Bundle;
import dev.pgparity.data.LookupTable;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.promote.work.RowsOrigin;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity data import FOLDER TARGET}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Make the lookup rows of TARGET those of an exported folder: in one transaction, with the checks.")
final class DataImportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "What data export wrote.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

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
        List<LookupTable> tables = DataInputs.tables(configuration);
        SchemaOrigin.Server to = common.changed(
                target,
                configuration,
                "Lookup rows are written into a database.",
                spec.commandLine().getErr());
        PromotionPreparation.requirePromotion(to, "data import");
        return new DataAtTerminal(configuration, common, asking, backups, spec.commandLine())
                .write(new RowsOrigin.OfBundle(Bundle.load(folder), tables), to);
    }
}
