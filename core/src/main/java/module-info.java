/** The pure part of pgparity. It reads no module but {@code java.base}: no JDBC, no logging, no HTTP. */
module dev.pgparity.core {
    requires static org.jspecify;
    requires static com.google.errorprone.annotations;

    exports dev.pgparity.catalog;
    exports dev.pgparity.catalog.name;
    exports dev.pgparity.catalog.object;
    exports dev.pgparity.catalog.part;
    exports dev.pgparity.diff;
    exports dev.pgparity.order;
    exports dev.pgparity.plan;
    exports dev.pgparity.plan.rule;
    exports dev.pgparity.problem;
    exports dev.pgparity.sql;
}
