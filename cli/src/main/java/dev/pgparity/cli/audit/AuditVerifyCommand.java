package dev.pgparity.cli.audit;

import dev.pgparity.audit.AuditHead;
import dev.pgparity.audit.AuditLog;
import dev.pgparity.audit.ChainVerdict;
import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.config.Configuration;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.evidence.EvidenceFolder;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.io.IOException;
import java.sql.SQLException;
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

/** {@code pgparity audit verify ENV}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Whether the audit log of ENV is what was written into it; exit 2 where somebody has changed it.")
final class AuditVerifyCommand implements Callable<Integer> {
    private static final ProblemCode FAILED = new ProblemCode("audit.failed");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ENV", description = "An environment or a URL.")
    @SuppressWarnings("NullAway.Init")
    private String environment;

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "A hash that you noted earlier: that entry must still be there, or the end was cut off.")
    private @Nullable String head;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        SchemaOrigin.Server server = common.server(environment, configuration, "An audit log is kept in a database.");
        try (ServerConnection connection = Connections.open(server.target(), Session.reading())) {
            AuditLog log = AuditLog.of(connection.jdbc());
            boolean exists = log.exists();
            List<AuditHead> noted = noted(configuration, server.name(), exists ? log.chain() : "");
            ChainVerdict verdict = exists
                    ? log.verify(noted, Optional.ofNullable(head))
                    : head == null && noted.isEmpty()
                            ? new ChainVerdict.Whole(0, "")
                            : new ChainVerdict.Broken(1, "There is no audit log at all.");
            return switch (verdict) {
                case ChainVerdict.Whole(long entries, String last) -> {
                    spec.commandLine()
                            .getOut()
                            .println(
                                    entries == 0
                                            ? "Nothing was written into the audit log of " + server.name() + " yet."
                                            : "✓ The audit log of " + server.name() + " is whole: "
                                                    + entries + (entries == 1 ? " entry" : " entries")
                                                    + ", head " + last
                                                    + "\n  " + compared(noted)
                                                    + "Note the head elsewhere: --head tells later whether the end was cut off.");
                    yield ExitCode.DONE.number();
                }
                case ChainVerdict.Broken(long number, String why) -> {
                    spec.commandLine()
                            .getOut()
                            .println("✗ The audit log of " + server.name() + " was tampered with. " + why
                                    + (noted.isEmpty()
                                            ? ""
                                            : "\n  If the database itself was made anew, remove the evidence of the old"
                                                    + " one from .pgparity/evidence."));
                    yield ExitCode.DIFFERENCES.number();
                }
            };
        } catch (SQLException e) {
            throw Problem.failed(FAILED, server.name() + " cannot be asked about its audit log: " + e.getMessage())
                    .causedBy(e)
                    .build();
        }
    }

    private static String compared(List<AuditHead> noted) {
        return noted.isEmpty()
                ? "No evidence of this project has noted a head. "
                : "Compared with " + noted.size() + (noted.size() == 1 ? " head" : " heads")
                        + " noted in .pgparity/evidence. ";
    }

    private static List<AuditHead> noted(Configuration configuration, String name, String chain) {
        try {
            return EvidenceFolder.of(configuration.folder()).auditHeads(name, chain);
        } catch (IOException e) {
            throw Problem.failed(FAILED, "The evidence of earlier promotions cannot be read: " + e.getMessage())
                    .causedBy(e)
                    .build();
        }
    }
}
