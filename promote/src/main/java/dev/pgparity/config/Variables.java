package dev.pgparity.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code ${NAME}} refers to: the process's environment and, where it has no such variable, the {@code .env} file.
 * The values are secrets as often as not; {@link #toString()} has none of them.
 */
public final class Variables {
    private final Map<String, String> process;
    private final Map<String, String> dotEnv;
    private final Path dotEnvFile;

    private Variables(Map<String, String> process, Map<String, String> dotEnv, Path dotEnvFile) {
        this.process = Map.copyOf(process);
        this.dotEnv = Map.copyOf(dotEnv);
        this.dotEnvFile = dotEnvFile;
    }

    /** Those of a process and of the {@code .env} file in a folder, which may be missing. */
    public static Variables of(Map<String, String> process, Path folder) {
        Path file = folder.resolve(".env");
        if (!Files.isRegularFile(file)) {
            return new Variables(process, Map.of(), file);
        }
        try {
            return new Variables(process, DotEnv.parse(Files.readString(file), process), file);
        } catch (CharacterCodingException e) {
            throw ConfigurationProblems.unreadable(file, "it is not UTF-8", e);
        } catch (IOException e) {
            throw ConfigurationProblems.unreadable(file, ConfigurationProblems.why(e), e);
        }
    }

    /** Those of another file of this form, by name. */
    public Map<String, String> ofFile(Path file) throws IOException {
        return DotEnv.parse(Files.readString(file), process);
    }

    /** The value of a variable, empty where it is not set at all. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(process.get(name)).or(() -> Optional.ofNullable(dotEnv.get(name)));
    }

    /** All of them by name; for the environment of a command that we run. */
    public Map<String, String> all() {
        Map<String, String> all = new HashMap<>(dotEnv);
        all.putAll(process);
        return all;
    }

    /** Those of the {@code .env} file alone. */
    Map<String, String> inDotEnv() {
        return dotEnv;
    }

    /** How messages call the file. */
    String dotEnvName() {
        return dotEnvFile.toString();
    }

    @Override
    public String toString() {
        return process.size() + " of the process, " + dotEnv.size() + " in " + dotEnvFile;
    }
}
