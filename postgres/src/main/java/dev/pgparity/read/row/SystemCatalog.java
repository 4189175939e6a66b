package dev.pgparity.read.row;

/** The system catalogs that hold objects, with their OIDs, which are the same on every server. */
public enum SystemCatalog {
    CLASS(1259),
    TYPE(1247),
    PROC(1255),
    NAMESPACE(2615),
    CONSTRAINT(2606),
    ATTRDEF(2604),
    REWRITE(2618),
    TRIGGER(2620),
    POLICY(3256),
    EXTENSION(3079),
    COLLATION(3456),
    CONVERSION(2607),
    CAST(2605),
    OPERATOR(2617),
    OPCLASS(2616),
    OPFAMILY(2753),
    AMOP(2602),
    AMPROC(2603),
    LANGUAGE(2612),
    ACCESS_METHOD(2601),
    TS_DICTIONARY(3600),
    TS_PARSER(3601),
    TS_CONFIGURATION(3602),
    TS_TEMPLATE(3764),
    FOREIGN_DATA_WRAPPER(2328),
    FOREIGN_SERVER(1417),
    USER_MAPPING(1418),
    EVENT_TRIGGER(3466),
    PUBLICATION(6104),
    PUBLICATION_REL(6106),
    PUBLICATION_NAMESPACE(6237),
    SUBSCRIPTION(6100),
    STATISTICS(3381),
    TRANSFORM(3576),
    DEFAULT_ACL(826);

    private final int oid;

    SystemCatalog(int oid) {
        this.oid = oid;
    }

    public int oid() {
        return oid;
    }
}
