package dev.pgparity.plan.rule.clause;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;

/** How statements speak of an object: {@code TABLE public.orders}, {@code CONSTRAINT c ON public.orders}. */
public final class References {
    private References() {}

    /** The bare name as it stands after the kind's keyword. */
    public static SqlText name(ObjectId id) {
        return switch (id) {
            case ObjectId.Global g -> SqlText.of("{}", g.name());
            case ObjectId.InSchema s -> SqlText.of("{}", s.name());
            case ObjectId.Member m -> SqlText.of("{}.{}", m.relation(), m.name());
            case ObjectId.Routine r
            when r.kind() == Kind.OPERATOR ->
                SqlText.of(
                        "{}.{} ({})",
                        r.name().schema(),
                        SqlText.fromServer(r.name().name().value()),
                        SqlText.fromServer(r.arguments()));
            case ObjectId.Routine r -> SqlText.of("{}({})", r.name(), SqlText.fromServer(r.arguments()));
            case ObjectId.Attached a -> name(a.on());
        };
    }

    /** The relation that a member or attached object belongs to, by name. */
    public static QualifiedName relation(ObjectId id) {
        return switch (id) {
            case ObjectId.InSchema s -> s.name();
            case ObjectId.Member m -> m.relation();
            case ObjectId.Attached a -> relation(a.on());
            case ObjectId.Global g -> throw new IllegalArgumentException(g + " is no relation");
            case ObjectId.Routine r -> throw new IllegalArgumentException(r + " is no relation");
        };
    }

    /** The name of an index, also of the one behind a constraint. */
    public static QualifiedName indexName(ObjectId index) {
        return index instanceof ObjectId.Member m
                ? new QualifiedName(m.relation().schema(), m.name())
                : relation(index);
    }

    /** The name within the relation. */
    public static Identifier member(ObjectId id) {
        if (id instanceof ObjectId.Member m) {
            return m.name();
        }
        throw new IllegalArgumentException(id + " is not part of a relation");
    }

    /** The keyword and name with which COMMENT ON, ALTER … OWNER TO and SECURITY LABEL ON speak of it. */
    public static SqlText reference(ObjectId id, Catalog catalog) {
        return switch (id.kind()) {
            case CONSTRAINT -> {
                ObjectId.Member m = (ObjectId.Member) id;
                boolean domain = catalog.has(new ObjectId.InSchema(Kind.DOMAIN, m.relation()));
                yield domain
                        ? SqlText.of("CONSTRAINT {} ON DOMAIN {}", m.name(), m.relation())
                        : SqlText.of("CONSTRAINT {} ON {}", m.name(), m.relation());
            }
            case TRIGGER, RULE, POLICY -> {
                ObjectId.Member m = (ObjectId.Member) id;
                yield SqlText.of("{} {} ON {}", keyword(id.kind()), m.name(), m.relation());
            }
            case OPERATOR_CLASS, OPERATOR_FAMILY -> {
                ObjectId.Member m = (ObjectId.Member) id;
                yield SqlText.of("{} {} USING {}", keyword(id.kind()), m.relation(), m.name());
            }
            case CAST ->
                SqlText.of(
                        "CAST ({})",
                        SqlText.fromServer(((ObjectId.Global) id).name().value()));
            case TRANSFORM ->
                SqlText.of(
                        "TRANSFORM {}",
                        SqlText.fromServer(((ObjectId.Global) id).name().value()));
            default -> SqlText.of("{} {}", keyword(id.kind()), name(id));
        };
    }

    /** The keyword of a kind as CREATE and DROP spell it. */
    public static SqlText keyword(Kind kind) {
        return switch (kind) {
            case SCHEMA -> SqlText.of("SCHEMA");
            case EXTENSION -> SqlText.of("EXTENSION");
            case LANGUAGE -> SqlText.of("LANGUAGE");
            case ACCESS_METHOD -> SqlText.of("ACCESS METHOD");
            case COLLATION -> SqlText.of("COLLATION");
            case TYPE -> SqlText.of("TYPE");
            case DOMAIN -> SqlText.of("DOMAIN");
            case FUNCTION -> SqlText.of("FUNCTION");
            case PROCEDURE -> SqlText.of("PROCEDURE");
            case AGGREGATE -> SqlText.of("AGGREGATE");
            case OPERATOR -> SqlText.of("OPERATOR");
            case OPERATOR_FAMILY -> SqlText.of("OPERATOR FAMILY");
            case OPERATOR_CLASS -> SqlText.of("OPERATOR CLASS");
            case CONVERSION -> SqlText.of("CONVERSION");
            case TEXT_SEARCH_PARSER -> SqlText.of("TEXT SEARCH PARSER");
            case TEXT_SEARCH_TEMPLATE -> SqlText.of("TEXT SEARCH TEMPLATE");
            case TEXT_SEARCH_DICTIONARY -> SqlText.of("TEXT SEARCH DICTIONARY");
            case TEXT_SEARCH_CONFIGURATION -> SqlText.of("TEXT SEARCH CONFIGURATION");
            case FOREIGN_DATA_WRAPPER -> SqlText.of("FOREIGN DATA WRAPPER");
            case SERVER -> SqlText.of("SERVER");
            case SEQUENCE -> SqlText.of("SEQUENCE");
            case TABLE -> SqlText.of("TABLE");
            case FOREIGN_TABLE -> SqlText.of("FOREIGN TABLE");
            case COLUMN -> SqlText.of("COLUMN");
            case INDEX -> SqlText.of("INDEX");
            case STATISTICS -> SqlText.of("STATISTICS");
            case VIEW -> SqlText.of("VIEW");
            case MATERIALIZED_VIEW -> SqlText.of("MATERIALIZED VIEW");
            case RULE -> SqlText.of("RULE");
            case TRIGGER -> SqlText.of("TRIGGER");
            case POLICY -> SqlText.of("POLICY");
            case EVENT_TRIGGER -> SqlText.of("EVENT TRIGGER");
            case PUBLICATION -> SqlText.of("PUBLICATION");
            case SUBSCRIPTION -> SqlText.of("SUBSCRIPTION");
            case VALUE,
                    CAST,
                    TRANSFORM,
                    USER_MAPPING,
                    DEFAULT,
                    INHERITANCE,
                    PARTITION,
                    SEQUENCE_OWNER,
                    CONSTRAINT,
                    INDEX_ATTACHMENT,
                    REPLICA_IDENTITY,
                    CLUSTER,
                    PUBLISHED,
                    OWNER,
                    DEFAULT_PRIVILEGES,
                    GRANT,
                    COMMENT,
                    SECURITY_LABEL,
                    EXTENSION_DEPENDENCY -> throw new IllegalArgumentException(kind + " has no keyword of its own");
        };
    }
}
