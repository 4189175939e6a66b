package dev.pgparity.connect;

import java.util.Objects;

/** A password. It prints as {@code ***}, so that no message, log or report can hold it by accident. */
public final class Secret {
    private final String value;

    public Secret(String value) {
        this.value = Objects.requireNonNull(value);
    }

    /** The password itself; for the driver and for nothing that is shown or stored. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
