package dev.pgparity.plan.rule.column;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.TypeCast;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.BaseType;
import dev.pgparity.catalog.object.Cast;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.CompositeType;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.Domain;
import dev.pgparity.catalog.object.EnumType;
import dev.pgparity.catalog.object.RangeType;
import dev.pgparity.order.Ordered;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a value of one type becomes one of another: by the casts that the server has, by the text form where that means
 * the same, or not at all.
 */
public final class Casts {
    private static final Set<String> STRINGS = Ordered.of("text", "character varying", "character", "name");
    private static final Set<String> WHOLE = Ordered.of("smallint", "integer", "bigint");
    private static final Set<String> BROKEN = Ordered.of("numeric", "real", "double precision");
    private static final Set<String> RANGES =
            Ordered.of("int4range", "int8range", "numrange", "daterange", "tsrange", "tstzrange");
    private static final Set<String> ZONED = Ordered.of("timestamp with time zone", "time with time zone");

    /** A function that converts arrays of composites, which no expression can. */
    interface ArrayFunctions {
        SqlText call(SqlText value, TypeName from, SqlText to);
    }

    private final Catalog before;
    private final Catalog after;
    private final Set<ObjectId> replaced;
    private final @Nullable ArrayFunctions functions;

    /**
     * @param replaced types of which the old form is away under another name while values are converted
     * @param functions null where no function can be made
     */
    public Casts(Catalog before, Catalog after, Set<ObjectId> replaced, @Nullable ArrayFunctions functions) {
        this.before = before;
        this.after = after;
        this.replaced = replaced;
        this.functions = functions;
    }

    /** The way for a value; null where there is none that keeps its meaning. */
    @Nullable
    public Way way(SqlText value, SqlText from, SqlText to) {
        TypeName source = TypeName.of(from);
        TypeName target = TypeName.of(to);
        CatalogObject old = source.object(before);
        CatalogObject now = target.object(after);
        boolean away = old != null && replaced.contains(old.id());
        if (!away && from.equals(to)) {
            return Way.same(value);
        }
        if (!away && source.base().equals(target.base()) && source.array() == target.array()) {
            return Modifiers.way(value, source, target);
        }
        if (source.array() || target.array()) {
            return arrays(value, source, target, to);
        }
        if (old instanceof Domain domain) {
            return way(value, domain.base(), to);
        }
        if (now instanceof Domain domain) {
            return toDomain(value, from, to, domain);
        }
        if (old instanceof CompositeType a && now instanceof CompositeType b) {
            return composite(value, a, b, to);
        }
        boolean alike = (old instanceof EnumType && now instanceof EnumType)
                || (old instanceof RangeType && now instanceof RangeType);
        if (away || alike) {
            return isString(target.base())
                    ? Way.by(SqlText.of("{}::{}", value, to)).asSafe(true)
                    : Way.by(SqlText.of("{}::pg_catalog.text::{}", value, to));
        }
        return plain(value, source, target, to);
    }

    private @Nullable Way toDomain(SqlText value, SqlText from, SqlText to, Domain domain) {
        Way way = way(value, from, domain.base());
        if (way == null) {
            return null;
        }
        boolean constrained = domain.notNull()
                || !after.children(domain.id(), Constraint.class).isEmpty();
        return way.plain()
                ? way.asRewriting(way.rewrites() || constrained).asSafe(way.safe() && !constrained)
                : Way.by(SqlText.of("({})::{}", way.expression(), to));
    }

    private @Nullable Way arrays(SqlText value, TypeName source, TypeName target, SqlText to) {
        if (!source.array()) {
            if (isString(source.base())) {
                return Way.by(SqlText.of("{}::{}", value, to));
            }
            Way element = way(value, source.element(), target.element());
            return element == null
                    ? null
                    : Way.by(SqlText.of(
                                    "CASE WHEN {} IS NOT NULL THEN ARRAY[{}]::{} END", value, element.expression(), to))
                            .asSafe(element.safe());
        }
        if (!target.array()) {
            if (isString(target.base())) {
                return Way.assigned(value);
            }
            if (target.base().equals("jsonb") || target.base().equals("json")) {
                return toJson(value, target);
            }
            Way element = way(SqlText.of("{}[1]", value), source.element(), to);
            return element == null
                    ? null
                    : Way.by(SqlText.of("({})::{}", element.expression(), to))
                            .losing("of each array only the first element is kept");
        }
        CatalogObject old = source.object(before);
        if (functions != null && old instanceof CompositeType && target.object(after) instanceof CompositeType) {
            return Way.by(functions.call(value, source, to));
        }
        Way element = way(SqlText.of("x"), source.element(), target.element());
        if (element == null) {
            return null;
        }
        if (element.plain() && element.loss() == null) {
            boolean same = !element.rewrites() && target.modifiers().isEmpty();
            return Way.assigned(value).asRewriting(!same).asSafe(element.safe());
        }
        boolean direct = element.expression().sql().equals("x")
                || element.expression().sql().equals("x::" + target.base());
        return Way.by(direct ? SqlText.of("{}::{}", value, to) : SqlText.of("{}::pg_catalog.text::{}", value, to))
                .losing(element.loss());
    }

    /** {@code ROW((v).a, …)::t}: attributes by their names, new ones null, and null stays null. */
    private @Nullable Way composite(SqlText value, CompositeType old, CompositeType now, SqlText to) {
        List<SqlText> fields = new ArrayList<>();
        for (CompositeType.Attribute wanted : now.attributes()) {
            CompositeType.Attribute present = old.attributes().stream()
                    .filter(a -> a.name().equals(wanted.name()))
                    .findFirst()
                    .orElse(null);
            Way way = present == null
                    ? null
                    : way(SqlText.of("({}).{}", value, wanted.name()), present.type(), wanted.type());
            fields.add(way == null ? SqlText.of("NULL::{}", wanted.type()) : way.expression());
        }
        boolean kept = now.attributes().stream()
                .anyMatch(a -> old.attributes().stream().anyMatch(b -> b.name().equals(a.name())));
        return !kept && !old.attributes().isEmpty()
                ? null
                : Way.by(SqlText.of(
                        "CASE WHEN {} IS DISTINCT FROM NULL THEN ROW({})::{} END",
                        value,
                        SqlText.join(", ", fields),
                        to));
    }

    private @Nullable Way plain(SqlText value, TypeName source, TypeName target, SqlText to) {
        String from = source.base();
        String into = target.base();
        if (from.startsWith("timestamp") && into.startsWith("timestamp")) {
            return Way.assigned(value)
                    .asRewriting(!Modifiers.temporalWider(source, target))
                    .losing(
                            ZONED.contains(into)
                                    ? "the stored local times are read as UTC; say using: if they are not"
                                    : "the time zone is lost: times are stored as UTC; say using: for another zone");
        }
        TypeCast cast = find(from, into);
        if (cast != null && cast.context() != Cast.Context.EXPLICIT) {
            return Way.assigned(value)
                    .asRewriting(!cast.binary() || !target.modifiers().isEmpty())
                    .asSafe(target.modifiers().isEmpty() && (cast.binary() || wider(from, into)))
                    .losing(loss(from, into));
        }
        if (cast != null) {
            return Way.by(SqlText.of("{}::{}", value, to)).losing(loss(from, into));
        }
        if (into.equals("text") && from.equals("bytea")) {
            return Way.by(SqlText.of("pg_catalog.convert_from({}, 'UTF8')", value));
        }
        if (isString(into)) {
            return Way.assigned(value).asSafe(target.modifiers().isEmpty());
        }
        if (into.equals("bytea")) {
            return switch (from) {
                case "uuid" ->
                    Way.by(SqlText.of("pg_catalog.uuid_send({})", value)).asSafe(true);
                case "text", "character varying" ->
                    Way.by(SqlText.of("pg_catalog.convert_to({}, 'UTF8')", value))
                            .asSafe(true);
                default -> null;
            };
        }
        if (from.equals("bytea") && into.equals("uuid")) {
            return Way.by(SqlText.of("pg_catalog.encode({}, 'hex')::pg_catalog.uuid", value));
        }
        boolean ranges = RANGES.contains(from) && RANGES.contains(into);
        boolean multiranges = from.endsWith("multirange")
                && into.endsWith("multirange")
                && RANGES.contains(from.replace("multirange", "range"));
        if (ranges || multiranges) {
            return Way.by(SqlText.of("{}::pg_catalog.text::{}", value, to));
        }
        if (isString(from)) {
            return Way.by(SqlText.of("{}::{}", value, to));
        }
        if (into.equals("jsonb") || into.equals("json")) {
            return toJson(value, target);
        }
        if (from.equals("boolean") && (WHOLE.contains(into) || BROKEN.contains(into))) {
            return Way.by(SqlText.of("{}::pg_catalog.int4::{}", value, to))
                    .asSafe(target.modifiers().isEmpty());
        }
        if (into.equals("boolean") && (WHOLE.contains(from) || BROKEN.contains(from))) {
            return Way.by(SqlText.of("{} <> 0", value)).losing("every number but 0 becomes true");
        }
        return null;
    }

    private static Way toJson(SqlText value, TypeName target) {
        return Way.by(
                        target.base().equals("jsonb")
                                ? SqlText.of("pg_catalog.to_jsonb({})", value)
                                : SqlText.of("pg_catalog.to_json({})", value))
                .asSafe(true);
    }

    private @Nullable TypeCast find(String from, String into) {
        for (CatalogObject object : after.objects().values()) {
            if (object instanceof Cast cast
                    && cast.source().sql().equals(from)
                    && cast.target().sql().equals(into)) {
                return new TypeCast(from, into, cast.context(), cast.method() == Cast.Method.BINARY);
            }
        }
        for (TypeCast cast : before.surroundings().casts()) {
            if (cast.source().equals(from) && cast.target().equals(into)) {
                return cast;
            }
        }
        return null;
    }

    /** A type of the string category: every type can be assigned to it, and it can be cast to every type. */
    private boolean isString(String type) {
        return STRINGS.contains(type)
                || type.endsWith(".citext")
                || (TypeName.of(SqlText.fromServer(type)).object(after) instanceof BaseType base
                        && SqlText.fromServer("'S'").equals(base.fixed().get("CATEGORY")));
    }

    private static boolean wider(String from, String into) {
        List<String> order = List.of("smallint", "integer", "bigint", "numeric");
        return (order.contains(from) && order.indexOf(from) <= order.indexOf(into))
                || (from.equals("real") && into.equals("double precision"))
                || (from.equals("date") && into.startsWith("timestamp"))
                || (from.equals("json") && into.equals("text"))
                || (from.equals("character") && STRINGS.contains(into));
    }

    private static @Nullable String loss(String from, String into) {
        if (BROKEN.contains(from) && WHOLE.contains(into)) {
            return "digits after the point are rounded away";
        }
        if ((from.equals("numeric") && BROKEN.contains(into))
                || (from.equals("double precision") && into.equals("real"))) {
            return "digits beyond the precision of " + into + " are lost";
        }
        if (from.startsWith("timestamp") && into.equals("date")) {
            return "the time of day is lost";
        }
        return from.startsWith("timestamp") && into.startsWith("time") ? "the day is lost" : null;
    }
}
