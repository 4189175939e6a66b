package dev.pgparity.cli;

import dev.pgparity.cli.render.DataText;
import dev.pgparity.config.Configuration;
import dev.pgparity.data.TableDifference;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.promote.Approval.Decision;
import dev.pgparity.promote.LookupPromotion;
import dev.pgparity.promote.LookupRows;
import dev.pgparity.report.Words;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;

/** Writing lookup rows alone, told to a person who is asked before. */
final class DataAtTerminal {
    private static final int ROWS_SHOWN = 20;

    private final Configuration configuration;
    private final CommonOptions common;
    private final AskOptions asking;
    private final CommandLine command;

    DataAtTerminal(Configuration configuration, CommonOptions common, AskOptions asking, CommandLine command) {
        this.configuration = configuration;
        this.common = common;
        this.asking = asking;
        this.command = command;
    }

    /** The exit code. */
    int write(LookupRows rows, SchemaOrigin.Server target) {
        PrintWriter out = command.getOut();
        Stopwatch time = Stopwatch.started();
        LookupPromotion promotion = new LookupPromotion(
                target.name(),
                target.direct(),
                new PromotionPreparation(configuration).locks(),
                new PromotionPreparation(configuration).checks());
        long[] changed = new long[1];
        boolean done = promotion.run(rows, differences -> {
            changed[0] =
                    differences.stream().mapToLong(TableDifference::changes).sum();
            return changed[0] == 0 || approve(differences, target);
        });
        if (!done) {
            return ExitCode.REFUSED.number();
        }
        out.println(common.page().paint().green("✓ ")
                + (changed[0] == 0
                        ? "The lookup data of " + target.name() + " is the same as that of " + rows.name() + "."
                        : Words.count(changed[0], "row") + " written and committed; the lookup data of " + target.name()
                                + " is the same as that of " + rows.name() + ".")
                + "  " + time.words());
        return ExitCode.DONE.number();
    }

    private boolean approve(List<TableDifference> differences, SchemaOrigin.Server target) {
        new DataText(command.getOut(), common.page(), ROWS_SHOWN).write(differences);
        if (asking.decide(target, command, true) instanceof Decision.Denied denied) {
            command.getErr().println("pgparity: " + denied.why());
            return false;
        }
        return true;
    }
}
