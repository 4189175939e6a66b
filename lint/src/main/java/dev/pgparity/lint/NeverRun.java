package dev.pgparity.lint;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;

/** Files that must not run in an environment, by the patterns of {@code migrations.never}. */
final class NeverRun {
    static final String NAME = "never-run";

    private NeverRun() {}

    static Optional<Finding> judge(String file, LintSettings settings) {
        Path name = Path.of(file).getFileName();
        return settings.never().stream()
                .filter(pattern -> name != null
                        && FileSystems.getDefault()
                                .getPathMatcher("glob:" + pattern)
                                .matches(name))
                .findFirst()
                .map(pattern -> new Finding(
                        NAME, Severity.ERROR, Concern.POLICY, file, 1, 1, pattern,
                        "This file must never run in " + settings.environment() + ": migrations.never lists " + pattern + ".",
                        "Leave it out, or write what is needed as a new file."));
    }
}
