package dev.pgparity.config;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds {@code pgparity.yaml} and reads it. */
public final class ConfigurationFile {
    /** Its name. */
    public static final String NAME = "pgparity.yaml";

    private static final ProblemCode NOT_FOUND = new ProblemCode("config.not-found");

    private ConfigurationFile() {}

    /**
     * The file that counts: the one given by {@code --config}, which must be there; otherwise {@code pgparity.yaml} in
     * the working folder or, within a git repository, in a folder above it up to the repository's root. Without a
     * repository no folder above is looked into, since it is somebody else's.
     */
    public static Optional<Path> find(Optional<Path> given, Path workingFolder) {
        Path working = workingFolder.toAbsolutePath().normalize();
        if (given.isPresent()) {
            Path file = working.resolve(given.get());
            if (!Files.isRegularFile(file)) {
                throw Problem.usage(NOT_FOUND, "There is no such configuration file.")
                        .at(new Where.In(given.get().toString()))
                        .next("pgparity init writes one.")
                        .build();
            }
            return Optional.of(file);
        }
        Path top = repositoryRoot(working).orElse(working);
        for (Path folder = working; folder != null && folder.startsWith(top); folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(NAME))) {
                return Optional.of(folder.resolve(NAME));
            }
        }
        return Optional.empty();
    }

    /**
     * The configuration for a command; every default where there is no file.
     *
     * @param given the value of {@code --config}
     * @param process the process's environment variables
     */
    public static Configuration load(Optional<Path> given, Path workingFolder, Map<String, String> process) {
        Path working = workingFolder.toAbsolutePath().normalize();
        Optional<Path> file = find(given, working);
        if (file.isEmpty()) {
            return Configuration.defaults(working, Variables.of(process, working));
        }
        Path folder = file.get().toAbsolutePath().getParent();
        Variables variables = Variables.of(process, folder == null ? working : folder);
        String shown = file.get().startsWith(working)
                ? working.relativize(file.get()).toString()
                : file.get().toString();
        return ConfigurationReader.read(text(file.get()), shown, file.get(), variables);
    }

    private static Optional<Path> repositoryRoot(Path from) {
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw ConfigurationProblems.unreadable(file, "it is not UTF-8", e);
        } catch (IOException e) {
            throw ConfigurationProblems.unreadable(file, ConfigurationProblems.why(e), e);
        }
    }
}
