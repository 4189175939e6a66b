package dev.pgparity.config;

import dev.pgparity.catalog.name.ObjectPattern;
import dev.pgparity.data.LookupMode;
import dev.pgparity.data.LookupTable;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code data}. */
final class DataReader {
    private final Values values;
    private final Findings findings;

    DataReader(Values values) {
        this.values = values;
        this.findings = values.findings();
    }

    List<LookupTable> tables(Node node) {
        List<LookupTable> tables = new ArrayList<>();
        Set<QualifiedName> seen = new HashSet<>();
        for (Node item : values.list(node, "data")) {
            table(item).ifPresent(table -> {
                if (!seen.add(table.name())) {
                    findings.add(item, "data names " + table.name() + " twice");
                }
                tables.add(table);
            });
        }
        return tables;
    }

    private Optional<LookupTable> table(Node item) {
        Section section = Section.of(item, "data[]", Keys.DATA, findings);
        Optional<QualifiedName> name = values.required(section, "table").flatMap(this::name);
        LookupMode mode = section.value("mode")
                .flatMap(value -> values.choice(value, "data[].mode", LookupMode.values()))
                .orElse(LookupMode.UPSERT);
        List<Identifier> key = columns(section, "key");
        Set<Identifier> ignore = Set.copyOf(columns(section, "ignore"));
        key.stream()
                .filter(ignore::contains)
                .forEach(column -> findings.add(item, "data[] has " + column + " in its key and ignores it"));
        return name.map(table ->
                new LookupTable(table, key, mode, ignore, condition(section, "where"), condition(section, "protect")));
    }

    private List<Identifier> columns(Section section, String key) {
        return section.value(key).map(list -> values.texts(list, "data[]." + key)).orElse(List.of()).stream()
                .distinct()
                .map(Identifier::new)
                .toList();
    }

    private Optional<String> condition(Section section, String key) {
        return section.value(key).flatMap(value -> values.nonEmptyText(value, "data[]." + key));
    }

    private Optional<QualifiedName> name(Node node) {
        return values.nonEmptyText(node, "data[].table").flatMap(text -> {
            try {
                ObjectPattern pattern = ObjectPattern.parse("table:" + text);
                if (pattern.isExact() && pattern.path().size() == 2) {
                    return Optional.of(QualifiedName.of(
                            pattern.path().get(0), pattern.path().get(1)));
                }
            } catch (ObjectPattern.Malformed e) {
                findings.add(node, "data[].table is no table's name: " + e.getMessage());
                return Optional.empty();
            }
            findings.add(node, "data[].table must name one table with its schema, such as public.fee_items");
            return Optional.empty();
        });
    }
}
