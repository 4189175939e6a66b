package dev.pgparity.cli.schema;

import dev.pgparity.authored.LintPolicy;
import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.render.LintJson;
import dev.pgparity.cli.render.LintJunit;
import dev.pgparity.cli.render.LintMarkdown;
import dev.pgparity.cli.render.LintSarif;
import dev.pgparity.cli.render.LintText;
import dev.pgparity.config.Configuration;
import dev.pgparity.config.LintChoices;
import dev.pgparity.lint.LintedFile;
import dev.pgparity.lint.Linter;
import dev.pgparity.lint.TableFacts;
import dev.pgparity.lint.grammar.PgGrammar;
import dev.pgparity.lint.rule.Rules;
import dev.pgparity.origin.SchemaOrigin;
import java.io.PrintWriter;
import java.util.ArrayList;
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

/** {@code pgparity lint FILE…}. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "Find destructive and unsafe SQL, with the safe way to write it; exit 2 on findings.",
        footer = {
            "",
            "A rule is allowed at a statement with a reason:  -- pgparity:allow drop-column: moved to profiles in 041",
            "The rules:  docs/lint"
        })
public final class LintCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "SQL files and folders (default: the project's migrations).")
    private List<String> paths = List.of();

    @Option(
            names = "--target",
            paramLabel = "ENV",
            description = "Where they are to run: its tables' sizes and its limits count.")
    private @Nullable String target;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "From which severity on the exit code is 2: notice, warning, error or off.")
    private LintChoices.@Nullable Level failOn;

    @Option(names = "--style", description = "Ask the rules of style too.")
    private boolean style;

    @Option(names = "--transaction", description = "Each file is run inside one transaction.")
    private boolean transaction;

    @Option(
            names = "--server-version",
            paramLabel = "N",
            defaultValue = "14",
            description = "The oldest PostgreSQL that they run on (default: ${DEFAULT-VALUE}).")
    private int serverVersion;

    @Option(names = "--format", defaultValue = "TEXT", description = "text, json, markdown, sarif or junit.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    /** How it is written. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN,
        SARIF,
        JUNIT
    }

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        LintInputs inputs = new LintInputs(configuration);
        Optional<SchemaOrigin.Server> server = Optional.ofNullable(target)
                .map(name ->
                        common.server(name, configuration, "--target names a database, and " + name + " is none."));
        TableFacts facts = server.map(LintInputs::sizes).orElse(TableFacts.NONE);
        Linter linter = new Linter(
                new PgGrammar(),
                Rules.all(),
                inputs.settings(server, style || configuration.lint().style(), transaction, serverVersion),
                facts);
        List<LintedFile> files = new ArrayList<>();
        for (LintInputs.Source source : inputs.sources(paths)) {
            files.add(new LintedFile(source.name(), source.sql(), linter.judge(source.name(), source.sql())));
        }
        write(files);
        LintPolicy policy = LintPolicy.of(configuration, Optional.empty());
        LintPolicy chosen = failOn == null ? policy : policy.withFailOn(failOn);
        boolean fails = files.stream().flatMap(file -> file.findings().stream()).anyMatch(chosen::fails);
        return (fails ? ExitCode.DIFFERENCES : ExitCode.DONE).number();
    }

    private void write(List<LintedFile> files) {
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> new LintText(out, common.page()).write(files);
            case JSON -> new LintJson(out).write(files);
            case MARKDOWN -> new LintMarkdown(out).write(files);
            case SARIF -> new LintSarif(out).write(files, Rules.all());
            case JUNIT -> new LintJunit(out).write(files);
        }
    }
}
