package dev.pgparity.health;

import java.time.Duration;
import java.util.Optional;

/**
 * What a check showed.
 *
 * @param check its name, without any secret
 * @param failure what is wrong; empty when it holds
 */
public record Finding(String check, Optional<String> failure, Duration took) {
    public boolean holds() {
        return failure.isEmpty();
    }
}
