package dev.pgparity.cli.data;

import dev.pgparity.cli.option.AllowOptions;
import dev.pgparity.cli.option.AskOptions;
import dev.pgparity.cli.option.BackupOptions;
import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.Stopwatch;
import dev.pgparity.cli.promote.WorkAtTerminal;
import dev.pgparity.config.Configuration;
import dev.pgparity.data.TableDifference;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.promote.request.BackupChoice;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.work.RowsOrigin;
import dev.pgparity.report.Words;
import java.util.Optional;
import picocli.CommandLine;

/** Writing reference rows alone, told to a person who is asked before. */
final class DataAtTerminal {
    private final Configuration configuration;
    private final CommonOptions common;
    private final AskOptions asking;
    private final BackupOptions backups;
    private final CommandLine command;

    DataAtTerminal(
            Configuration configuration,
            CommonOptions common,
            AskOptions asking,
            BackupOptions backups,
            CommandLine command) {
        this.configuration = configuration;
        this.common = common;
        this.asking = asking;
        this.backups = backups;
        this.command = command;
    }

    /** The exit code. */
    int write(RowsOrigin rows, SchemaOrigin.Server target) {
        Stopwatch time = Stopwatch.started();
        asking.requireName(target);
        PromotionRequest request = new PromotionPreparation(configuration)
                .rowsAlone(rows, target, new AllowOptions().options(), asking.user());
        Optional<BackupChoice> backup = backups.of(configuration, target, command.getErr());
        return new WorkAtTerminal(configuration, common, asking, command)
                .run(
                        request,
                        rows.name(),
                        backup,
                        target,
                        true,
                        committed -> command.getOut()
                                .println(common.page().paint().green("✓ ")
                                        + sentence(
                                                committed.rows().stream()
                                                        .mapToLong(TableDifference::changes)
                                                        .sum(),
                                                rows.name(),
                                                target.name())
                                        + "  " + time.words()));
    }

    private static String sentence(long changed, String source, String target) {
        String same = "he lookup data of " + target + " is the same as that of " + source + ".";
        return changed == 0 ? "T" + same : Words.count(changed, "row") + " written and committed; t" + same;
    }
}
