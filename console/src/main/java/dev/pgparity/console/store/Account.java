package dev.pgparity.console.store;

import java.time.Instant;

/**
 * Somebody who can log in.
 *
 * @param passwordHash Argon2id
 * @param changedAt sessions that began before are over
 */
public record Account(
        String name, String passwordHash, Role role, boolean active, Instant createdAt, Instant changedAt) {
    @Override
    public String toString() {
        return name + " (" + role.label() + ")";
    }
}
