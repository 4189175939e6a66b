package dev.pgparity.rehearse;

import dev.pgparity.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file that was run on the copy.
 *
 * @param observations one for each statement that ran, in order
 * @param failure what stopped it
 */
public record RehearsedFile(Path file, List<Observation> observations, Optional<Problem> failure) {
    public RehearsedFile {
        observations = List.copyOf(observations);
    }
}
