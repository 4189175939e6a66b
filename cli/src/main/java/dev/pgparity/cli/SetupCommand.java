package dev.pgparity.cli;

import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.own.Duty;
import dev.pgparity.own.OwnSetup;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity setup ENV}. */
@Command(
        name = "setup",
        mixinStandardHelpOptions = true,
        description =
                "Create or upgrade schema pgparity in ENV, in which its history is kept, and grant roles its use.")
final class SetupCommand implements Callable<Integer> {
    private static final ProblemCode FAILED = new ProblemCode("setup.failed");
    private static final ProblemCode STANDBY = new ProblemCode("setup.standby");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ENV", description = "An environment or a URL.")
    @SuppressWarnings("NullAway.Init")
    private String environment;

    @Option(names = "--grant", paramLabel = "ROLE", description = "This role promotes and undoes; repeatable.")
    private final List<String> promoting = new ArrayList<>();

    @Option(names = "--grant-approve", paramLabel = "ROLE", description = "This role approves; repeatable.")
    private final List<String> approving = new ArrayList<>();

    @Option(
            names = "--grant-read",
            paramLabel = "ROLE",
            description = "This role reads history and audit, and watches; repeatable.")
    private final List<String> reading = new ArrayList<>();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        SchemaOrigin.Server server =
                common.server(environment, common.configuration(), "Schema pgparity is made in a database.");
        try (ServerConnection connection = Connections.open(server.direct(), Session.writing())) {
            connection.requireSessionState("setup");
            if (connection.facts().inRecovery()) {
                throw Problem.refused(STANDBY, server.name() + " is a standby: nothing can be written there.")
                        .next("Name its primary.")
                        .build();
            }
            OwnSetup.Done done = OwnSetup.run(
                    connection.jdbc(), Map.of(Duty.PROMOTE, promoting, Duty.APPROVE, approving, Duty.READ, reading));
            write(server.name(), done);
            return ExitCode.DONE.number();
        } catch (SQLException e) {
            throw Problem.failed(FAILED, server.name() + " says: " + e.getMessage())
                    .attempting("setting up schema pgparity in " + server.name())
                    .causedBy(e)
                    .build();
        }
    }

    private void write(String name, OwnSetup.Done done) {
        PrintWriter out = spec.commandLine().getOut();
        if (done.nothing()) {
            out.println("Nothing to do: schema pgparity of " + name + " has version " + done.now() + " (owner "
                    + done.owner() + ").");
            return;
        }
        if (done.made()) {
            out.println("✓ created   schema pgparity, version " + done.now() + ", owner " + done.owner());
        } else if (done.before() != done.now()) {
            out.println("✓ upgraded  schema pgparity from version " + done.before() + " to " + done.now());
        }
        done.granted().forEach(statement -> out.println("✓ " + statement));
    }
}
