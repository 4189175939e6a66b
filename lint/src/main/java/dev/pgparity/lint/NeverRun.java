package dev.pgparity.lint;

import java.util.Optional;

/** Files that must not run in an environment, by {@code migrations.never}; found at the file, not at a statement. */
final class NeverRun {
    static final String NAME = "never-run";

    private NeverRun() {}

    static Optional<Finding> judge(String file, LintSettings settings) {
        return settings.never().test(file)
                ? Optional.of(new Finding(
                        NAME,
                        Severity.ERROR,
                        Concern.POLICY,
                        file,
                        1,
                        1,
                        0,
                        "",
                        "This file must never run in " + settings.environment() + ": migrations.never lists it.",
                        "Leave it out, or write what is needed as a new file."))
                : Optional.empty();
    }
}
