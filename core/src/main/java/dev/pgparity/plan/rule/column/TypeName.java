package dev.pgparity.plan.rule.column;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.RangeType;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@code format_type} prints: {@code s."T"[]}, {@code numeric(10,2)}, {@code time(3) with time zone}. */
record TypeName(String base, List<Integer> modifiers, boolean array) {
    static TypeName of(SqlText type) {
        StringBuilder base = new StringBuilder();
        List<Integer> modifiers = new ArrayList<>();
        String text = type.sql();
        boolean array = text.endsWith("[]");
        boolean quoted = false;
        for (int i = 0; i < text.length() - (array ? 2 : 0); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            int close = quoted || c != '(' ? -1 : text.indexOf(')', i);
            if (close < 0) {
                base.append(c);
                continue;
            }
            for (String modifier : List.of(text.substring(i + 1, close).split(",", -1))) {
                if (modifier.strip().matches("-?\\d+")) {
                    modifiers.add(Integer.parseInt(modifier.strip()));
                }
            }
            i = close;
        }
        String name = base.toString().strip();
        return new TypeName(name.startsWith("interval ") ? "interval" : name, modifiers, array);
    }

    /** The type of the elements of an array, without modifiers. */
    SqlText element() {
        return SqlText.fromServer(base);
    }

    /** The enum, domain, composite or range of that name; null for what PostgreSQL or an extension brought. */
    @Nullable
    CatalogObject object(Catalog catalog) {
        QualifiedName name = qualified();
        if (name == null) {
            return null;
        }
        CatalogObject type = catalog.find(new ObjectId.InSchema(Kind.TYPE, name));
        if (type == null) {
            type = catalog.find(new ObjectId.InSchema(Kind.DOMAIN, name));
        }
        return type != null ? type : rangeOf(name, catalog);
    }

    /** A multirange is part of its range. */
    private static @Nullable CatalogObject rangeOf(QualifiedName multirange, Catalog catalog) {
        return catalog.objects().values().stream()
                .filter(object ->
                        object instanceof RangeType range && range.multirange().equals(multirange))
                .findFirst()
                .orElse(null);
    }

    private @Nullable QualifiedName qualified() {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < base.length(); i++) {
            char c = base.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < base.length() && base.charAt(i + 1) == '"') {
                    part.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts.size() == 2 && parts.stream().noneMatch(String::isEmpty)
                ? new QualifiedName(new Identifier(parts.get(0)), new Identifier(parts.get(1)))
                : null;
    }
}
