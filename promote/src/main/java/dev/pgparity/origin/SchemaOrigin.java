package dev.pgparity.origin;

import dev.pgparity.connect.ConnectionTarget;

/** What a SOURCE or TARGET names: something with a schema. */
public sealed interface SchemaOrigin {
    /** As the user knows it, without any secret. */
    String name();

    /** A database on a server, which can also be changed. */
    record Server(String name, ConnectionTarget target) implements SchemaOrigin {}
}
