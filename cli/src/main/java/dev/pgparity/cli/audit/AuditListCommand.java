package dev.pgparity.cli.audit;

import dev.pgparity.audit.AuditEntry;
import dev.pgparity.audit.AuditLog;
import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.render.AuditText;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity audit list ENV}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "What was done in ENV and by whom, newest first.")
final class AuditListCommand implements Callable<Integer> {
    private static final ProblemCode FAILED = new ProblemCode("audit.failed");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ENV", description = "An environment or a URL.")
    @SuppressWarnings("NullAway.Init")
    private String environment;

    @Option(names = "--last", paramLabel = "N", defaultValue = "50", description = "How many (default: 50).")
    private int last;

    @Option(names = "--format", defaultValue = "TEXT", description = "text or json.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    /** How it is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Override
    public Integer call() {
        SchemaOrigin.Server server =
                common.server(environment, common.configuration(), "An audit log is kept in a database.");
        List<AuditEntry> entries;
        try (ServerConnection connection = Connections.open(server.target(), Session.reading())) {
            AuditLog log = AuditLog.of(connection.jdbc());
            entries = log.exists() ? log.newest(last) : List.of();
        } catch (SQLException e) {
            throw Problem.failed(FAILED, server.name() + " cannot be asked about its audit log: " + e.getMessage())
                    .causedBy(e)
                    .build();
        }
        AuditText text = new AuditText(spec.commandLine().getOut(), common.page());
        switch (format) {
            case TEXT -> text.write(server.name(), entries);
            case JSON -> text.json(server.name(), entries);
        }
        return ExitCode.DONE.number();
    }
}
