package dev.pgparity.cli.promote;

import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.promote.decision.PromotionApproval;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import picocli.CommandLine;

/** What is said after {@code promote --approve}. */
final class ApprovalAtTerminal {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final int BRIEF = 12;

    private ApprovalAtTerminal() {}

    /** The exit code. */
    static int told(PromotionApproval.Result result, SchemaOrigin.Server target, CommandLine command) {
        return switch (result) {
            case PromotionApproval.Result.Given given -> {
                command.getOut()
                        .println("✓ Approved by " + given.approval().by() + " (as role "
                                + given.approval().role() + "): plan "
                                + given.approval().plan().substring(0, BRIEF) + ", until "
                                + TIME.format(given.approval().expires())
                                + ". Nothing was changed; somebody else runs it now.");
                yield ExitCode.DONE.number();
            }
            case PromotionApproval.Result.NothingToDo nothing -> {
                command.getOut()
                        .println("There is nothing to approve: nothing is to be done in " + target.name() + ".");
                yield ExitCode.DONE.number();
            }
            case PromotionApproval.Result.NotGiven(String why) -> {
                command.getErr().println("pgparity: Not approved: " + why);
                yield ExitCode.REFUSED.number();
            }
        };
    }
}
