package dev.pgparity.config;

import dev.pgparity.problem.Where;
import java.util.List;
import java.util.Optional;

/**
 * What must hold.
 *
 * @param folder its {@code *.sql} files are checks, every row returned is a failure; relative to the file, and may be
 *     missing
 * @param assertions single statements with their expected value
 * @param smoke requests to the running application, after COMMIT
 * @param commands shell commands that must end with 0, after COMMIT
 * @param manual what only a person can say, before a promotion
 */
public record CheckSettings(
        String folder, List<Assertion> assertions, List<HttpCheck> smoke, List<String> commands, List<String> manual) {
    static final CheckSettings DEFAULT = new CheckSettings("checks", List.of(), List.of(), List.of(), List.of());

    public CheckSettings {
        assertions = List.copyOf(assertions);
        smoke = List.copyOf(smoke);
        commands = List.copyOf(commands);
        manual = List.copyOf(manual);
    }

    /**
     * A statement that returns one value.
     *
     * @param sql one SELECT
     * @param expected the value as text, as the server prints it; empty for NULL
     * @param at where it stands in the file
     */
    public record Assertion(String sql, Optional<String> expected, Where.InText at) {}
}
