package dev.pgparity.config;

import dev.pgparity.catalog.name.ObjectPattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what the file says of single differences: {@code roles, intentional, renames, using, fill}. */
final class DifferencesReader {
    private final Values values;
    private final Findings findings;

    DifferencesReader(Values values) {
        this.values = values;
        this.findings = values.findings();
    }

    /** A role here to its name there. */
    Map<String, String> roles(Node node) {
        Map<String, String> roles = new LinkedHashMap<>();
        Section.ofNames(node, "roles", findings)
                .entries()
                .forEach((name, entry) ->
                        values.nonEmptyText(entry.value(), "roles." + name).ifPresent(other -> roles.put(name, other)));
        return roles;
    }

    List<Intentional> intentional(Node node) {
        List<Intentional> all = new ArrayList<>();
        for (Node item : values.list(node, "intentional")) {
            Section section = Section.of(item, "intentional[]", Keys.INTENTIONAL, findings);
            Optional<ObjectPattern> object =
                    values.required(section, "object").flatMap(value -> values.object(value, "intentional[].object"));
            Optional<String> reason = values.required(section, "reason")
                    .flatMap(value -> values.nonEmptyText(value, "intentional[].reason"));
            Optional<LocalDate> until =
                    section.value("until").flatMap(value -> values.date(value, "intentional[].until"));
            if (object.isPresent() && reason.isPresent()) {
                all.add(new Intentional(object.get(), reason.get(), until, findings.at(item)));
            }
        }
        return all;
    }

    List<Rename> renames(Node node) {
        List<Rename> all = new ArrayList<>();
        Section.ofNames(node, "renames", findings).entries().forEach((name, entry) -> {
            Optional<ObjectPattern> from = values.oneObject(entry.key(), "renames", List.of());
            Optional<String> to =
                    values.nonEmptyText(entry.value(), "renames." + name).flatMap(text -> newName(text, entry.value()));
            if (from.isPresent() && to.isPresent()) {
                all.add(new Rename(from.get(), to.get(), findings.at(entry.key())));
            }
        });
        return all;
    }

    /** The new name alone: what surrounds it does not change with a rename. */
    private Optional<String> newName(String text, Node node) {
        boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
        if (quoted) {
            return Optional.of(text.substring(1, text.length() - 1).replace("\"\"", "\""));
        }
        if (text.matches(".*[.:\"(].*")) {
            findings.add(
                    node,
                    "a rename gives the new name alone, without kind, schema and table; one with a dot in"
                            + " it is written in double quotes");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** {@code using} or {@code fill}. */
    List<ColumnExpression> expressions(Node node, String place) {
        List<ColumnExpression> all = new ArrayList<>();
        Section.ofNames(node, place, findings).entries().forEach((name, entry) -> {
            Optional<ObjectPattern> column = values.oneObject(entry.key(), place, List.of("column"));
            Optional<String> expression = values.nonEmptyText(entry.value(), place + "." + name);
            if (column.isPresent() && expression.isPresent()) {
                all.add(new ColumnExpression(column.get(), expression.get(), findings.at(entry.key())));
            }
        });
        return all;
    }
}
