package dev.pgparity.authored;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names as files write them, resolved against the target: a name without a schema is looked for in the usual one first. */
final class CatalogNames {
    private static final List<Kind> RELATIONS =
            List.of(Kind.TABLE, Kind.FOREIGN_TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW, Kind.SEQUENCE, Kind.INDEX);

    private final Map<String, List<ObjectId>> byPath = new HashMap<>();
    private final Identifier usual;

    /** @param usual the schema of unqualified names */
    CatalogNames(Catalog target, Identifier usual) {
        this.usual = usual;
        for (ObjectId id : target.objects().keySet()) {
            switch (id) {
                case ObjectId.InSchema object -> {
                    String name = object.name().name().value();
                    know(name, id);
                    know(object.name().schema().value() + "." + name, id);
                }
                case ObjectId.Member member -> {
                    String path = member.relation().name().value() + "."
                            + member.name().value();
                    know(path, id);
                    know(member.relation().schema().value() + "." + path, id);
                }
                case ObjectId.Global global -> know(global.name().value(), id);
                case ObjectId.Routine routine -> {
                    String name = routine.name().name().value();
                    know(name, id);
                    know(routine.name().schema().value() + "." + name, id);
                }
                case ObjectId.Attached attached -> {}
            }
        }
    }

    private void know(String path, ObjectId id) {
        byPath.computeIfAbsent(path, none -> new ArrayList<>()).add(id);
    }

    /** A relation of the target; empty where it has none of that name. */
    Optional<ObjectId> relation(Name name) {
        return find(name.toString(), RELATIONS);
    }

    /**
     * What a finding is about.
     *
     * @param text {@code orders.total}, unquoted
     * @param kinds what it may be, the likeliest first
     */
    Optional<ObjectId> find(String text, List<Kind> kinds) {
        List<ObjectId> found = byPath.getOrDefault(text, List.of());
        for (Kind kind : kinds) {
            Optional<ObjectId> best = found.stream()
                    .filter(id -> id.kind() == kind)
                    .min((a, b) -> Boolean.compare(!usual.equals(a.schema()), !usual.equals(b.schema())) != 0
                            ? Boolean.compare(!usual.equals(a.schema()), !usual.equals(b.schema()))
                            : a.compareTo(b));
            if (best.isPresent()) {
                return best;
            }
        }
        return Optional.empty();
    }

    /** A table of that name where the target knows none: what is written, in the usual schema. */
    ObjectId assumed(String text) {
        String[] parts = text.split("\\.");
        QualifiedName name = parts.length > 1
                ? new QualifiedName(new Identifier(parts[0]), new Identifier(parts[1]))
                : new QualifiedName(usual, new Identifier(text.isBlank() ? "unknown" : parts[0]));
        return new ObjectId.InSchema(Kind.TABLE, name);
    }
}
