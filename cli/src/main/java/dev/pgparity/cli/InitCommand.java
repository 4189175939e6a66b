package dev.pgparity.cli;

import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.config.ConfigurationFile;
import dev.pgparity.config.ProjectLayout;
import dev.pgparity.config.StartingFiles;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pgparity init}: the first files of a project. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Write pgparity.yaml and checks/ for this project; reads .env and looks for Prisma, Flyway, ….")
final class InitCommand implements Callable<Integer> {
    private static final ProblemCode ALREADY_THERE = new ProblemCode("init.already-there");
    private static final ProblemCode NOT_WRITTEN = new ProblemCode("init.not-written");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(names = "--folder", paramLabel = "FOLDER", defaultValue = ".", description = "The project (default: here).")
    @SuppressWarnings("NullAway.Init")
    private Path given;

    @Option(names = "--verbose", description = "Show more: where a failure comes from.")
    @SuppressWarnings("UnusedVariable") // asked for by name when a failure is printed
    private boolean verbose;

    @Override
    public Integer call() {
        Path folder = given.toAbsolutePath().normalize();
        PrintWriter out = spec.commandLine().getOut();
        if (Files.exists(folder.resolve(ConfigurationFile.NAME))) {
            throw Problem.usage(ALREADY_THERE, "There is a configuration file already; it was left as it is.")
                    .at(new Where.In(folder.resolve(ConfigurationFile.NAME).toString()))
                    .next("Edit it, or move it away and type pgparity init again.")
                    .build();
        }
        ProjectLayout layout = ProjectLayout.detect(folder, System.getenv());
        for (Map.Entry<String, String> file : StartingFiles.of(layout).entrySet()) {
            out.println(
                    (write(folder.resolve(file.getKey()), file.getValue()) ? "wrote  " : "kept   ") + file.getKey());
        }
        out.println();
        layout.findings().forEach(out::println);
        List<String> names = layout.databases().stream()
                .map(database -> database.environment())
                .toList();
        out.println("\nNext:  pgparity compare "
                + (names.size() > 1
                        ? names.get(names.size() - 2) + " " + names.getLast()
                        : "staging production   (when both variables are set)"));
        return ExitCode.DONE.number();
    }

    /** Never over something that is there. */
    private static boolean write(Path file, String text) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw Problem.failed(NOT_WRITTEN, "It cannot be written: " + e.getMessage() + ".")
                    .at(new Where.In(file.toString()))
                    .causedBy(e)
                    .build();
        }
    }
}
