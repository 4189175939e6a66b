package dev.pgparity.catalog.name;

/** Every kind of object that a comparison speaks of; {@link #label} is the word used in object names and messages. */
public enum Kind {
    SCHEMA("schema"),
    EXTENSION("extension"),
    LANGUAGE("language"),
    ACCESS_METHOD("access-method"),
    COLLATION("collation"),
    TYPE("type"),
    /** A value of an enum: no object of its own, but what a rename speaks of. */
    VALUE("value"),
    DOMAIN("domain"),
    FUNCTION("function"),
    PROCEDURE("procedure"),
    AGGREGATE("aggregate"),
    OPERATOR("operator"),
    OPERATOR_FAMILY("operator-family"),
    OPERATOR_CLASS("operator-class"),
    CAST("cast"),
    TRANSFORM("transform"),
    CONVERSION("conversion"),
    TEXT_SEARCH_PARSER("text-search-parser"),
    TEXT_SEARCH_TEMPLATE("text-search-template"),
    TEXT_SEARCH_DICTIONARY("text-search-dictionary"),
    TEXT_SEARCH_CONFIGURATION("text-search-configuration"),
    FOREIGN_DATA_WRAPPER("foreign-data-wrapper"),
    SERVER("server"),
    USER_MAPPING("user-mapping"),
    SEQUENCE("sequence"),
    TABLE("table"),
    FOREIGN_TABLE("foreign-table"),
    COLUMN("column"),
    DEFAULT("default"),
    INHERITANCE("inheritance"),
    PARTITION("partition"),
    SEQUENCE_OWNER("sequence-owner"),
    CONSTRAINT("constraint"),
    INDEX("index"),
    INDEX_ATTACHMENT("index-attachment"),
    STATISTICS("statistics"),
    VIEW("view"),
    MATERIALIZED_VIEW("materialized-view"),
    RULE("rule"),
    TRIGGER("trigger"),
    POLICY("policy"),
    REPLICA_IDENTITY("replica-identity"),
    CLUSTER("cluster"),
    EVENT_TRIGGER("event-trigger"),
    PUBLICATION("publication"),
    PUBLISHED("published"),
    SUBSCRIPTION("subscription"),
    OWNER("owner"),
    DEFAULT_PRIVILEGES("default-privileges"),
    GRANT("grant"),
    COMMENT("comment"),
    SECURITY_LABEL("security-label"),
    EXTENSION_DEPENDENCY("extension-dependency");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** The word before the colon of an object name, for example {@code materialized-view}. */
    public String label() {
        return label;
    }

    /** The label as words: {@code materialized view}. */
    public String words() {
        return label.replace('-', ' ');
    }
}
