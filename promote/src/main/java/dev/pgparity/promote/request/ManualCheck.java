package dev.pgparity.promote.request;

import java.util.Optional;

/**
 * Something that only a person can say: "critical flows tried on staging".
 *
 * @param by who ticked it; empty where nobody did
 */
public record ManualCheck(String text, Optional<String> by) {}
