package dev.pgparity.config;

import dev.pgparity.problem.Where;
import java.util.List;
import java.util.Optional;

/**
 * What must hold before a promotion is committed.
 *
 * @param folder its {@code *.sql} files are checks, every row returned is a failure; relative to the file, and may be
 *     missing
 * @param assertions single statements with their expected value
 */
public record CheckSettings(String folder, List<Assertion> assertions) {
    static final CheckSettings DEFAULT = new CheckSettings("checks", List.of());

    public CheckSettings {
        assertions = List.copyOf(assertions);
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
