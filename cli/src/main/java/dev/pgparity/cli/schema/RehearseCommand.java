package dev.pgparity.cli.schema;

import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.option.ProjectFiles;
import dev.pgparity.cli.render.RehearsalJson;
import dev.pgparity.cli.render.RehearsalText;
import dev.pgparity.config.Configuration;
import dev.pgparity.lint.Linter;
import dev.pgparity.lint.TableFacts;
import dev.pgparity.lint.grammar.PgGrammar;
import dev.pgparity.lint.rule.Rules;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.origin.SchemaOrigins;
import dev.pgparity.origin.ScratchRoom;
import dev.pgparity.origin.SidesReader;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.rehearse.Rehearsal;
import dev.pgparity.rehearse.RehearsedFile;
import dev.pgparity.scratch.ScratchDatabase;
import dev.pgparity.scratch.Script;
import dev.pgparity.scratch.ScriptLoader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity rehearse PLAN|FILE… TARGET}. */
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        description = {
            "Run SQL files, or a plan, on a copy of TARGET's schema and say what they really do: locks, tables written anew,",
            "objects dropped, rows written, also by DO blocks, functions and triggers. TARGET is only read.",
            "Exit 2 when something that was there is dropped or written anew."
        })
public final class RehearseCommand implements Callable<Integer> {
    private static final ProblemCode NO_FILE = new ProblemCode("usage.no-file");
    private static final ProblemCode LOST = new ProblemCode("rehearse.lost");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PLAN|FILE… TARGET",
            arity = "2..*",
            description =
                    "SQL files, folders or plans (plan --out) in their order, and last an environment, a URL or another schema.")
    private List<String> typed = List.of();

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
        Configuration configuration = common.configuration();
        PrintWriter err = spec.commandLine().getErr();
        ProjectFiles projectFiles = new ProjectFiles(configuration);
        List<Path> files = projectFiles.all(typed.subList(0, typed.size() - 1));
        refuse(files);
        SchemaOrigin target = new SchemaOrigins(configuration, common.workingFolder()).parse(typed.getLast());
        Optional<SchemaOrigin.Server> server =
                target instanceof SchemaOrigin.Server known ? Optional.of(known) : Optional.empty();
        TableFacts sizes = server.map(LintInputs::sizes).orElse(TableFacts.NONE);
        SchemaScript schema = SchemaScript.of(target, configuration, err::println, false);
        Map<Path, Script> plans = new HashMap<>();
        for (Path file : files) {
            if (PlannedFiles.isPlan(file)) {
                plans.put(
                        file,
                        new PlannedFiles(SidesReader.scope(configuration))
                                .script(file, target.name(), schema.fingerprint()));
            }
        }
        List<RehearsedFile> rehearsed = new ArrayList<>();
        boolean hearsDrops;
        try (ScratchRoom room = ScratchRoom.forFiles(configuration, err::println);
                ScratchDatabase copy = room.create(schema.major(), server.map(SchemaOrigin.Server::target))) {
            ScriptLoader.loadText(copy, "the schema of " + target.name(), schema.sql());
            try (Rehearsal rehearsal = Rehearsal.on(copy)) {
                hearsDrops = rehearsal.hearsDrops();
                for (Path file : files) {
                    Script plan = plans.get(file);
                    rehearsed.add(
                            rehearsal.run(file, plan == null ? projectFiles.pieces(file) : PlannedFiles.pieces(plan)));
                    if (rehearsed.getLast().failure().isPresent()) {
                        break;
                    }
                }
            }
        } catch (SQLException e) {
            throw Problem.failed(LOST, "The rehearsal broke off: " + e.getMessage() + ".")
                    .causedBy(e)
                    .build();
        }
        Linter linter = new Linter(
                new PgGrammar(),
                Rules.all(),
                new LintInputs(configuration).settings(server, false, false, schema.major()),
                sizes);
        List<Disagreement> disagreements = new ArrayList<>();
        for (RehearsedFile file : rehearsed) {
            Script plan = plans.get(file.file());
            String text = plan == null
                    ? projectFiles.appliedText(file.file())
                    : plan.text().toString();
            disagreements.addAll(
                    Disagreement.of(file, linter.judge(file.file().toString(), Disagreement.unsuppressed(text))));
        }
        write(rehearsed, disagreements, target, sizes, hearsDrops);
        Optional<Problem> failure = rehearsed.getLast().failure();
        if (failure.isPresent()) {
            throw failure.get();
        }
        boolean takes = rehearsed.stream()
                .flatMap(file -> file.observations().stream())
                .anyMatch(seen -> !seen.dropped().isEmpty() || !seen.rewritten().isEmpty());
        return (takes ? ExitCode.DIFFERENCES : ExitCode.DONE).number();
    }

    private static void refuse(List<Path> files) {
        if (files.isEmpty()) {
            throw Problem.usage(NO_FILE, "There is no SQL file to rehearse.").build();
        }
    }

    private void write(
            List<RehearsedFile> files,
            List<Disagreement> disagreements,
            SchemaOrigin target,
            TableFacts sizes,
            boolean hearsDrops) {
        PrintWriter out = spec.commandLine().getOut();
        List<String> sentences =
                disagreements.stream().map(Disagreement::sentence).toList();
        switch (format) {
            case TEXT ->
                new RehearsalText(out, common.page(), sizes).write(files, sentences, target.name(), hearsDrops);
            case JSON -> new RehearsalJson(out).write(files, sentences, target.name());
        }
    }
}
