package dev.pgparity.cli.schema;

import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.config.Configuration;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.origin.SchemaOrigins;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import dev.pgparity.read.stored.WholeFile;
import dev.pgparity.report.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity pull ENV}. */
@Command(
        name = "pull",
        mixinStandardHelpOptions = true,
        description = {
            "A database's schema as one SQL file that psql loads, or as a folder with a file for each object;",
            "loaded, it is the same schema."
        })
public final class PullCommand implements Callable<Integer> {
    private static final ProblemCode NOT_WRITTEN = new ProblemCode("pull.not-written");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ENV", description = "An environment or a URL.")
    @SuppressWarnings("NullAway.Init")
    private String environment;

    @Option(names = "--out", paramLabel = "FILE", description = "Where it is written (default: standard output).")
    private @Nullable Path file;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description =
                    "A file for each object there, and load.sql, which names them in the order in which psql loads them.")
    private @Nullable Path folder;

    @Option(names = "--include-secrets", description = "Write secrets into the SQL.")
    private boolean includeSecrets;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        SchemaOrigin source = new SchemaOrigins(configuration, common.workingFolder()).parse(environment);
        if (file != null && folder != null) {
            throw new ParameterException(spec.commandLine(), "--out and --folder are two ways to write it; take one.");
        }
        SchemaScript schema =
                SchemaScript.of(source, configuration, spec.commandLine().getErr()::println, includeSecrets);
        if (folder != null) {
            write(folder, schema.folder());
            return ExitCode.DONE.number();
        }
        String script = schema.sql();
        if (file == null) {
            spec.commandLine().getOut().print(script);
            spec.commandLine().getOut().flush();
        } else {
            write(file, script);
            spec.commandLine().getErr().println("wrote  " + file);
        }
        return ExitCode.DONE.number();
    }

    private void write(Path into, SchemaFolder schema) {
        try {
            int files = schema.write(into);
            spec.commandLine()
                    .getErr()
                    .println("wrote  " + Words.count(files, "file") + " and " + SchemaFolder.INDEX + " in " + into);
        } catch (IOException e) {
            throw Problem.failed(NOT_WRITTEN, "It cannot be written: " + e.getMessage() + ".")
                    .at(new Where.In(into.toString()))
                    .causedBy(e)
                    .build();
        }
    }

    private static void write(Path file, String text) {
        try {
            WholeFile.write(file, text);
        } catch (IOException e) {
            throw Problem.failed(NOT_WRITTEN, "It cannot be written: " + e.getMessage() + ".")
                    .at(new Where.In(file.toString()))
                    .causedBy(e)
                    .build();
        }
    }
}
