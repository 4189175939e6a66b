package dev.pgparity.plan.rule.column;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Collation;
import dev.pgparity.catalog.object.CompositeType;
import dev.pgparity.catalog.object.Domain;
import dev.pgparity.catalog.object.EnumType;
import dev.pgparity.catalog.object.Function;
import dev.pgparity.catalog.object.RangeType;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.rule.clause.Clauses;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/** How types and collations are written in CREATE, for the rule that makes one and for the swap that replaces it. */
public final class TypeDefinitions {
    private TypeDefinitions() {}

    /** The statements that create it. */
    public static List<SqlText> of(CatalogObject object, PlanContext context) {
        return switch (object) {
            case EnumType type -> List.of(enumeration(type));
            case Domain domain -> List.of(domain(domain));
            case CompositeType type -> List.of(composite(type));
            case RangeType type -> range(type, context);
            case Collation collation -> List.of(collation(collation));
            default -> throw new IllegalArgumentException(object.id() + " is no type");
        };
    }

    static SqlText enumeration(EnumType type) {
        return SqlText.of("CREATE TYPE {} AS ENUM ({})", type.id().name(), Clauses.literals(type.labels()));
    }

    public static SqlText domain(Domain domain) {
        SqlText text = SqlText.of("CREATE DOMAIN {} AS {}", domain.id().name(), domain.base());
        if (domain.collation() != null) {
            text = text.and(" COLLATE {}", domain.collation());
        }
        if (domain.notNullName() != null) {
            text = text.and(" CONSTRAINT {}", domain.notNullName());
        }
        if (domain.notNull()) {
            text = text.and(" NOT NULL");
        }
        return domain.defaultValue() == null ? text : text.and(" DEFAULT {}", domain.defaultValue());
    }

    static SqlText composite(CompositeType type) {
        if (type.attributes().isEmpty()) {
            return SqlText.of("CREATE TYPE {} AS ()", type.id().name());
        }
        List<SqlText> attributes =
                type.attributes().stream().map(TypeDefinitions::attribute).toList();
        return SqlText.of("CREATE TYPE {} AS (\n    {}\n)", type.id().name(), SqlText.join(",\n    ", attributes));
    }

    public static SqlText attribute(CompositeType.Attribute attribute) {
        SqlText text = SqlText.of("{} {}", attribute.name(), attribute.type());
        return attribute.collation() == null ? text : text.and(" COLLATE {}", attribute.collation());
    }

    /** A canonical function takes the range itself: a shell of the type comes first, then the function. */
    static List<SqlText> range(RangeType type, PlanContext context) {
        List<SqlText> statements = new ArrayList<>();
        List<SqlText> items = new ArrayList<>();
        items.add(SqlText.of("SUBTYPE = {}", type.subtype()));
        items.add(SqlText.of("MULTIRANGE_TYPE_NAME = {}", type.multirange()));
        if (type.operatorClass() != null) {
            items.add(SqlText.of("SUBTYPE_OPCLASS = {}", type.operatorClass()));
        }
        if (type.collation() != null) {
            items.add(SqlText.of("COLLATION = {}", type.collation()));
        }
        if (type.canonical() != null) {
            items.add(SqlText.of("CANONICAL = {}", type.canonical()));
            ObjectId.Routine id = type.canonicalFunction();
            Function function = id == null ? null : context.source().find(id, Function.class);
            if (function != null) {
                statements.add(SqlText.of("CREATE TYPE {}", type.id().name()));
                statements.add(function.definition());
            }
        }
        if (type.difference() != null) {
            items.add(SqlText.of("SUBTYPE_DIFF = {}", type.difference()));
        }
        statements.add(
                SqlText.of("CREATE TYPE {} AS RANGE (\n    {}\n)", type.id().name(), SqlText.join(",\n    ", items)));
        return statements;
    }

    static SqlText collation(Collation collation) {
        List<SqlText> items = new ArrayList<>();
        items.add(SqlText.of("PROVIDER = {}", SqlText.fromServer(collation.provider())));
        if (!collation.deterministic()) {
            items.add(SqlText.of("DETERMINISTIC = false"));
        }
        if (collation.locale() != null) {
            items.add(SqlText.of("LOCALE = {}", new SqlLiteral(collation.locale())));
        }
        if (collation.collate() != null) {
            items.add(SqlText.of("LC_COLLATE = {}", new SqlLiteral(collation.collate())));
        }
        if (collation.ctype() != null) {
            items.add(SqlText.of("LC_CTYPE = {}", new SqlLiteral(collation.ctype())));
        }
        if (collation.rules() != null) {
            items.add(SqlText.of("RULES = {}", new SqlLiteral(collation.rules())));
        }
        return SqlText.of("CREATE COLLATION {} ({})", collation.id().name(), SqlText.join(", ", items));
    }
}
