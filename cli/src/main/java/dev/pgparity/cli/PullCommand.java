package dev.pgparity.cli;

import dev.pgparity.catalog.Secrets;
import dev.pgparity.cli.render.SqlScript;
import dev.pgparity.compare.Comparison;
import dev.pgparity.config.Configuration;
import dev.pgparity.observe.ProbeMode;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.origin.SchemaOrigins;
import dev.pgparity.origin.Sides;
import dev.pgparity.origin.SidesReader;
import dev.pgparity.plan.Allowances;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import dev.pgparity.promote.PhaseChoice;
import dev.pgparity.proposal.Proposal;
import dev.pgparity.proposal.ProposalOptions;
import dev.pgparity.proposal.Proposals;
import dev.pgparity.read.ReadDetail;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity pull ENV}. */
@Command(
        name = "pull",
        mixinStandardHelpOptions = true,
        description = "A database's schema as one SQL file that psql loads; loaded, it is the same schema.")
final class PullCommand implements Callable<Integer> {
    private static final ProblemCode NOT_WRITTEN = new ProblemCode("pull.not-written");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ENV", description = "An environment or a URL.")
    @SuppressWarnings("NullAway.Init")
    private String environment;

    @Option(names = "--out", paramLabel = "FILE", description = "Where it is written (default: standard output).")
    private @Nullable Path file;

    @Option(names = "--include-secrets", description = "Write secrets into the SQL.")
    private boolean includeSecrets;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        SchemaOrigin source = new SchemaOrigins(configuration, common.workingFolder()).parse(environment);
        Sides sides = new SidesReader(configuration, spec.commandLine().getErr()::println)
                .read(source, new SchemaOrigin.Empty(), ReadDetail.OBJECTS_AND_DEPENDENCIES);
        Comparison comparison = Comparison.of(sides, configuration, LocalDate.now(ZoneId.systemDefault()));
        Proposal proposal = Proposals.make(
                comparison,
                new ProposalOptions(
                        Optional.of(PhaseChoice.ALL),
                        Allowances.EVERYTHING,
                        PlanSettings.DEFAULT.with(PlanSettings.Online.NEVER),
                        ProbeMode.OFF));
        StringWriter script = new StringWriter();
        new SqlScript(
                        new PrintWriter(script),
                        includeSecrets ? comparison.source().catalog().secrets() : Secrets.NONE)
                .write(proposal.plan().groups(), proposal.runs());
        if (file == null) {
            spec.commandLine().getOut().print(script);
            spec.commandLine().getOut().flush();
        } else {
            write(file, script.toString());
            spec.commandLine().getErr().println("wrote  " + file);
        }
        return ExitCode.DONE.number();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw Problem.failed(NOT_WRITTEN, "It cannot be written: " + e.getMessage() + ".")
                    .at(new Where.In(file.toString()))
                    .causedBy(e)
                    .build();
        }
    }
}
