package dev.pgparity.config;

import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code migrations}. */
final class MigrationsReader {
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_$]*";

    private final Values values;
    private final Findings findings;

    MigrationsReader(Values values) {
        this.values = values;
        this.findings = values.findings();
    }

    /** @param environments the names that {@code never} may speak of */
    MigrationSettings migrations(Node node, List<String> environments) {
        Section section = Section.of(node, "migrations", Keys.MIGRATIONS, findings);
        Optional<String> folder =
                section.value("folder").flatMap(value -> values.nonEmptyText(value, "migrations.folder"));
        List<String> files = section.value("files")
                .map(list -> values.texts(list, "migrations.files"))
                .orElse(List.of());
        if (folder.isPresent() && !files.isEmpty()) {
            findings.add(node, "migrations has a folder or files, not both");
        }
        Map<String, List<String>> never = new HashMap<>();
        section.value("never")
                .map(value -> Section.ofNames(value, "migrations.never", findings))
                .ifPresent(byName -> byName.entries().forEach((name, entry) -> {
                    if (!environments.contains(name)) {
                        findings.add(
                                entry.key(),
                                "migrations.never names the environment \"" + name + "\", which environments does not");
                    }
                    never.put(name, values.texts(entry.value(), "migrations.never." + name));
                }));
        return new MigrationSettings(
                folder, files, never, section.value("ledger").flatMap(this::table));
    }

    private Optional<QualifiedName> table(Node node) {
        Optional<String> text = values.nonEmptyText(node, "migrations.ledger");
        if (text.isPresent() && !text.get().matches(NAME + "(\\." + NAME + ")?")) {
            findings.add(node, "migrations.ledger must be the name of a table, such as public.schema_migrations");
            return Optional.empty();
        }
        return text.map(name -> {
            int dot = name.indexOf('.');
            return new QualifiedName(
                    new Identifier(dot < 0 ? "public" : name.substring(0, dot)),
                    new Identifier(name.substring(dot + 1)));
        });
    }
}
