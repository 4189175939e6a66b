package dev.pgparity.cli.migrate;

import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.compare.Comparison;
import dev.pgparity.config.Configuration;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationFolders;
import dev.pgparity.migrate.NewMigration;
import dev.pgparity.observe.ProbeMode;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.origin.SchemaOrigins;
import dev.pgparity.origin.Sides;
import dev.pgparity.origin.SidesReader;
import dev.pgparity.plan.Allowances;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.promote.review.PhaseChoice;
import dev.pgparity.proposal.MigrationSql;
import dev.pgparity.proposal.ProposalOptions;
import dev.pgparity.proposal.Proposals;
import dev.pgparity.read.ReadDetail;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity migrate generate NAME --from SOURCE}. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Write the migration that leads from what the migrations make to SOURCE's schema; read it before"
                + " you run it.")
final class MigrateGenerateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "What it does, in a few words.")
    private List<String> words = List.of();

    @Option(
            names = "--from",
            paramLabel = "SOURCE",
            required = true,
            description = "What the schema shall be: an environment, a URL, file:, folder:, command: or schema:.")
    @SuppressWarnings("NullAway.Init")
    private String from;

    @Mixin
    private final MigrationInputs inputs = new MigrationInputs();

    @Override
    public Integer call() {
        Configuration configuration = inputs.configuration();
        PrintWriter out = spec.commandLine().getOut();
        MigrationFolder folder = MigrationFolders.find(configuration).orElseGet(() -> inputs.orNew(configuration));
        SchemaOrigin source = new SchemaOrigins(configuration, inputs.common().workingFolder()).parse(from);
        SchemaOrigin.Migrations files = new SchemaOrigin.Migrations("the migrations in " + folder.folder(), folder);
        Sides sides = new SidesReader(configuration, spec.commandLine().getErr()::println)
                .read(source, files, ReadDetail.OBJECTS_AND_DEPENDENCIES);
        List<String> forward = sql(sides, configuration);
        if (forward.isEmpty()) {
            out.println("The migrations make the schema of " + source.name() + " already; nothing was written.");
            return ExitCode.DONE.number();
        }
        List<String> back = sql(new Sides(sides.target(), sides.source(), sides.scope()), configuration);
        String name = String.join(" ", words);
        for (int i = 0; i < forward.size(); i++) {
            Optional<String> rollback =
                    forward.size() == 1 && back.size() == 1 ? Optional.of(back.getFirst()) : Optional.empty();
            for (Path file : NewMigration.write(
                    folder,
                    i == 0 ? name : name + " " + (i + 1),
                    Optional.of(forward.get(i)),
                    rollback,
                    // a version of its own for each, where versions are times
                    Clock.offset(Clock.systemDefaultZone(), Duration.ofSeconds(i)))) {
                out.println("wrote  " + file);
            }
        }
        if (forward.size() > 1 || back.size() > 1) {
            out.println("The rollback takes several transactions: write what takes it back yourself.");
        }
        if (source instanceof SchemaOrigin.Server) {
            out.println("\nNext:  read it, then   pgparity migrate up ENV   (" + source.name()
                    + " has it already:  pgparity migrate baseline " + source.typed() + ")");
        }
        return ExitCode.DONE.number();
    }

    private static List<String> sql(Sides sides, Configuration configuration) {
        Comparison comparison = Comparison.of(sides, configuration, LocalDate.now(ZoneId.systemDefault()));
        ProposalOptions options = new ProposalOptions(
                Optional.of(PhaseChoice.ALL),
                Allowances.EVERYTHING,
                PlanSettings.DEFAULT.with(PlanSettings.Online.NEVER),
                ProbeMode.OFF);
        return MigrationSql.of(Proposals.make(comparison, options).plan());
    }
}
