package dev.pgparity.config;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads {@code health} of an environment and {@code checks.smoke}. */
final class HttpCheckReader {
    private final Values values;
    private final Findings findings;

    HttpCheckReader(Values values) {
        this.values = values;
        this.findings = values.findings();
    }

    /**
     * Reads one.
     *
     * @param place the section's name in messages
     * @param within by default
     */
    Optional<HttpCheck> read(Node node, String place, Keys keys, Duration within) {
        Section section = Section.of(node, place, keys, findings);
        Optional<Expandable> url =
                values.required(section, "url").flatMap(value -> values.expandable(value, place + ".url"));
        String method = section.value("method")
                .flatMap(value -> values.nonEmptyText(value, place + ".method"))
                .orElse("GET");
        if (!method.matches("[A-Z]+")) {
            findings.add(node, place + ".method must be a method in capitals, such as POST");
        }
        int status = section.value("status")
                .flatMap(value -> values.wholeNumber(value, place + ".status", 100, 599))
                .map(Long::intValue)
                .orElse(200);
        Map<String, Expandable> headers = new LinkedHashMap<>();
        section.value("headers")
                .map(value -> Section.ofNames(value, place + ".headers", findings))
                .ifPresent(all -> all.entries()
                        .forEach((name, entry) -> values.expandable(entry.value(), place + ".headers." + name)
                                .ifPresent(value -> headers.put(name, value))));
        Map<String, String> expect = new LinkedHashMap<>();
        section.value("expect")
                .map(value -> Section.ofNames(value, place + ".expect", findings))
                .ifPresent(all -> all.entries().forEach((name, entry) -> {
                    if (entry.value() instanceof ScalarNode scalar) {
                        expect.put(name, scalar.getValue());
                    } else {
                        findings.add(entry.value(), place + ".expect." + name + " must be a single value");
                    }
                }));
        Duration until = section.value("within")
                .flatMap(value -> values.duration(value, place + ".within"))
                .orElse(within);
        return url.map(where -> new HttpCheck(where, method, headers, status, expect, until));
    }
}
