/** The pure part of pgparity. It reads no module but {@code java.base}: no JDBC, no logging, no HTTP. */
module dev.pgparity.core {
    requires static org.jspecify;

    exports dev.pgparity.catalog;
    exports dev.pgparity.problem;
}
