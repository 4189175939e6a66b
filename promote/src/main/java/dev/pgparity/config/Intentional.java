package dev.pgparity.config;

import dev.pgparity.catalog.name.ObjectPattern;
import dev.pgparity.problem.Where;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A difference that is meant to be there.
 *
 * @param object which objects
 * @param reason why, for whoever reads the comparison
 * @param until the last day on which it is accepted
 * @param at where it stands in the file
 */
public record Intentional(ObjectPattern object, String reason, Optional<LocalDate> until, Where.InText at) {

    /** True from the day after {@link #until()}. */
    public boolean isExpiredOn(LocalDate today) {
        return until.isPresent() && today.isAfter(until.get());
    }
}
