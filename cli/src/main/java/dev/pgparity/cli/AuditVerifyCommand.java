package dev.pgparity.cli;

import dev.pgparity.audit.AuditLog;
import dev.pgparity.audit.ChainVerdict;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.sql.SQLException;
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
        SchemaOrigin.Server server =
                common.server(environment, common.configuration(), "An audit log is kept in a database.");
        try (ServerConnection connection = Connections.open(server.target(), Session.reading())) {
            AuditLog log = AuditLog.of(connection.jdbc());
            ChainVerdict verdict = log.exists()
                    ? log.verify(Optional.ofNullable(head))
                    : head == null
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
                                                    + "\n  Note the head elsewhere: --head tells later whether the end was cut off.");
                    yield ExitCode.DONE.number();
                }
                case ChainVerdict.Broken(long number, String why) -> {
                    spec.commandLine()
                            .getOut()
                            .println("✗ The audit log of " + server.name() + " was tampered with. " + why);
                    yield ExitCode.DIFFERENCES.number();
                }
            };
        } catch (SQLException e) {
            throw Problem.failed(FAILED, server.name() + " cannot be asked about its audit log: " + e.getMessage())
                    .causedBy(e)
                    .build();
        }
    }
}
