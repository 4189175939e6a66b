package dev.pgparity.config;

import dev.pgparity.config.CheckSettings.Assertion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads {@code checks}. */
final class ChecksReader {
    private final Values values;
    private final Findings findings;

    ChecksReader(Values values) {
        this.values = values;
        this.findings = values.findings();
    }

    CheckSettings checks(Node node) {
        Section section = Section.of(node, "checks", Keys.CHECKS, findings);
        List<Assertion> assertions = new ArrayList<>();
        for (Node item : section.value("assert")
                .map(list -> values.list(list, "checks.assert"))
                .orElse(List.of())) {
            Section assertion = Section.of(item, "checks.assert[]", Keys.ASSERTION, findings);
            Optional<String> sql = values.required(assertion, "sql")
                    .flatMap(value -> values.nonEmptyText(value, "checks.assert[].sql"));
            Section.Entry expected = assertion.entries().get("equals");
            if (expected == null) {
                findings.add(item, "checks.assert[] needs equals, the value that the statement must return");
            } else if (sql.isPresent()) {
                expected(expected.value())
                        .ifPresent(value -> assertions.add(new Assertion(sql.get(), value, findings.at(item))));
            }
        }
        String folder = section.value("folder")
                .flatMap(value -> values.nonEmptyText(value, "checks.folder"))
                .orElse(CheckSettings.DEFAULT.folder());
        List<HttpCheck> smoke = new ArrayList<>();
        HttpCheckReader http = new HttpCheckReader(values);
        section.value("smoke")
                .ifPresent(list -> values.list(list, "checks.smoke")
                        .forEach(item -> http.read(item, "checks.smoke[]", Keys.SMOKE, Duration.ofSeconds(10))
                                .ifPresent(smoke::add)));
        return new CheckSettings(folder, assertions, smoke, texts(section, "commands"), texts(section, "manual"));
    }

    private List<String> texts(Section section, String key) {
        return section.value(key)
                .map(list -> values.texts(list, "checks." + key))
                .orElse(List.of());
    }

    /** As the server prints the value: {@code t} and {@code f} for booleans; nothing stands for NULL. */
    private Optional<Optional<String>> expected(Node node) {
        if (Section.isNothing(node)) {
            return Optional.of(Optional.empty());
        }
        if (node instanceof ScalarNode scalar && node.getTag().equals(Tag.BOOL)) {
            return Optional.of(Optional.of(Boolean.parseBoolean(scalar.getValue()) ? "t" : "f"));
        }
        return values.text(node, "checks.assert[].equals").map(Optional::of);
    }
}
