package dev.pgparity.compare;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Definition;
import dev.pgparity.catalog.part.Described;
import dev.pgparity.catalog.part.Grant;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlPart;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What an object's record holds, as words. It knows no kind: a component that a record gains shows up here by itself,
 * so no difference can be found and not be shown.
 */
public final class Facets {
    /** Components that say by themselves what they are. */
    private static final Set<String> BARE = Set.of("definition", "query", "expression", "text", "bound");

    /** What goes without saying when it is so. */
    private static final Set<String> USUALLY_SO = Set.of("local", "validated", "valid");

    private Facets() {}

    /** Every attribute that is not the usual nothing: no, none, empty. */
    public static List<Facet> of(CatalogObject object) {
        List<Facet> facets = new ArrayList<>();
        attributes(object).forEach((name, value) -> {
            if (USUALLY_SO.contains(name)) {
                if (Boolean.FALSE.equals(value)) {
                    facets.add(new Facet("not " + heading(name), "yes"));
                }
            } else if (!isName(object, name, value) && !isNothing(value)) {
                facets.add(new Facet(heading(name), text(value)));
            }
        });
        return facets;
    }

    /** The attributes in which two objects of one id differ. */
    public static List<FacetChange> changes(CatalogObject target, CatalogObject source) {
        List<FacetChange> changes = new ArrayList<>();
        if (target.getClass() != source.getClass()) {
            return List.of(new FacetChange(
                    "kind",
                    words(target.getClass().getSimpleName()),
                    words(source.getClass().getSimpleName())));
        }
        Map<String, @Nullable Object> others = attributes(source);
        attributes(target).forEach((name, before) -> {
            Object after = others.get(name);
            if (before == null ? after != null : !before.equals(after)) {
                changes.add(new FacetChange(heading(name), text(before), text(after)));
            }
        });
        return changes;
    }

    private static Map<String, @Nullable Object> attributes(CatalogObject object) {
        if (object instanceof Described described) {
            return described.attributes();
        }
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        for (RecordComponent component : object.getClass().getRecordComponents()) {
            attributes.put(component.getName(), value(component, object));
        }
        return attributes;
    }

    private static @Nullable Object value(RecordComponent component, Object object) {
        try {
            return component.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the accessor of a public record is public", e);
        }
    }

    private static boolean isName(CatalogObject object, String name, @Nullable Object value) {
        return name.equals("id") || (value instanceof ObjectId id && id.equals(object.parent()));
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null
                || Boolean.FALSE.equals(value)
                || (value instanceof Collection<?> all && all.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof Options options && options.isEmpty());
    }

    private static String heading(String attribute) {
        return BARE.contains(attribute) ? "" : words(attribute);
    }

    private static String words(String camelCase) {
        return camelCase
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "none";
            case Boolean yes -> yes ? "yes" : "no";
            case Identifier identifier -> identifier.value();
            case SqlPart sql -> sql.sql().strip();
            case Definition definition -> text(definition.sql());
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case Grant grant -> text(grant);
            case Options options -> text(options.values());
            case Map<?, ?> map -> map.isEmpty() ? "none" : joined(map);
            case Collection<?> all ->
                all.isEmpty()
                        ? "none"
                        : String.join(", ", all.stream().map(Facets::text).toList());
            case Record parts -> text(parts);
            default -> value.toString();
        };
    }

    private static String text(Record parts) {
        if (parts instanceof ObjectId id) {
            return id.path();
        }
        StringJoiner text = new StringJoiner(" ");
        for (RecordComponent component : parts.getClass().getRecordComponents()) {
            Object value = value(component, parts);
            if (Boolean.TRUE.equals(value)) {
                text.add(words(component.getName()));
            } else if (value instanceof Number) {
                text.add(words(component.getName()) + " " + value);
            } else if (!isNothing(value)) {
                text.add(text(value));
            }
        }
        return text.toString();
    }

    private static String text(Grant grant) {
        Identifier grantee = grant.grantee();
        Identifier grantor = grant.grantor();
        return grant.privilege() + " to " + (grantee == null ? "PUBLIC" : grantee.value())
                + (grant.grantable() ? " with grant option" : "")
                + (grantor == null ? "" : " by " + grantor.value());
    }

    private static String joined(Map<?, ?> map) {
        StringJoiner text = new StringJoiner(", ");
        map.forEach((key, value) -> text.add(key + " = " + text(value)));
        return text.toString();
    }
}
