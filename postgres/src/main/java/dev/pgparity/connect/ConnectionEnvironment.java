package dev.pgparity.connect;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What libpq takes from the process it runs in.
 *
 * @param variables environment variables by name; those of a {@code .env} file may be among them
 * @param home the user's home directory
 * @param osUser the operating system's user name, the default role
 * @param windows whether configuration files lie where libpq looks for them on Windows
 */
public record ConnectionEnvironment(Map<String, String> variables, Path home, String osUser, boolean windows) {
    public ConnectionEnvironment {
        variables = Map.copyOf(variables);
    }

    /** This process's own. */
    public static ConnectionEnvironment ofProcess() {
        return ofProcess(System.getenv());
    }

    /** This process's own, with other variables. */
    public static ConnectionEnvironment ofProcess(Map<String, String> variables) {
        return new ConnectionEnvironment(
                variables,
                Path.of(System.getProperty("user.home", ".")),
                System.getProperty("user.name", ""),
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows"));
    }

    /** A variable that is set and not empty; libpq takes an empty one for unset. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /** Directory of {@code pgpass.conf}, {@code root.crt} and the like on Windows. */
    Path applicationData() {
        return variable("APPDATA")
                .map(Path::of)
                .orElse(home.resolve("AppData/Roaming"))
                .resolve("postgresql");
    }

    /** Directory of the user's certificates. */
    Path certificates() {
        return windows ? applicationData() : home.resolve(".postgresql");
    }
}
