package dev.pgparity.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code environments} and {@code chain}. */
final class EnvironmentsReader {
    private final Values values;
    private final Findings findings;

    EnvironmentsReader(Values values) {
        this.values = values;
        this.findings = values.findings();
    }

    Map<String, EnvironmentSettings> environments(Optional<Node> node) {
        Map<String, EnvironmentSettings> environments = new LinkedHashMap<>();
        node.ifPresent(present -> Section.ofNames(present, "environments", findings)
                .entries()
                .forEach((name, entry) ->
                        environment(name, entry).ifPresent(settings -> environments.put(name, settings))));
        return environments;
    }

    private Optional<EnvironmentSettings> environment(String name, Section.Entry entry) {
        String place = "environments." + name;
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
            findings.add(
                    entry.key(), "an environment's name has letters, digits, - and _ only, unlike \"" + name + "\"");
        }
        Section section = Section.of(entry.value(), place, Keys.ENVIRONMENT, findings);
        Optional<Expandable> url = section.value("url").flatMap(node -> values.expandable(node, place + ".url"));
        if (!section.entries().containsKey("url")) {
            findings.add(entry.key(), place + " needs a url, for example url: \"${" + variableFor(name) + "}\"");
        } else if (section.value("url").isEmpty()) {
            findings.add(section.entries().get("url").key(), place + ".url is empty");
        }
        Optional<Expandable> directUrl =
                section.value("direct_url").flatMap(node -> values.expandable(node, place + ".direct_url"));
        boolean isProtected = section.value("protected")
                .flatMap(node -> values.bool(node, place + ".protected"))
                .orElse(false);
        boolean additiveOnly = section.value("additive_only")
                .flatMap(node -> values.bool(node, place + ".additive_only"))
                .orElse(false);
        int approvals = section.value("approvals")
                .flatMap(node -> values.wholeNumber(node, place + ".approvals", 0, 20))
                .orElse(0L)
                .intValue();
        boolean certified = section.value("certified")
                .flatMap(node -> values.bool(node, place + ".certified"))
                .orElse(false);
        Optional<String> envFile =
                section.value("env_file").flatMap(node -> values.nonEmptyText(node, place + ".env_file"));
        Optional<HttpCheck> health = section.value("health")
                .flatMap(node ->
                        new HttpCheckReader(values).read(node, place + ".health", Keys.HEALTH, Duration.ofMinutes(1)));
        return url.map(text -> new EnvironmentSettings(
                name,
                findings.at(entry.key()),
                text,
                directUrl,
                isProtected || approvals > 0,
                additiveOnly,
                approvals,
                certified,
                envFile,
                health));
    }

    private static String variableFor(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_DATABASE_URL";
    }

    /**
     * The names in promotion order.
     *
     * @param declared names of environments, also of those that have errors
     */
    List<String> chain(Optional<Node> node, List<String> declared) {
        List<String> chain = new ArrayList<>();
        if (node.isEmpty()) {
            return chain;
        }
        for (Node item : values.list(node.get(), "chain")) {
            Optional<String> name = values.nonEmptyText(item, "chain[]");
            if (name.isEmpty()) {
                continue;
            }
            if (chain.contains(name.get())) {
                findings.add(item, "chain names " + name.get() + " twice");
            } else if (!declared.contains(name.get())) {
                findings.add(
                        item,
                        "chain names \"" + name.get() + "\", which is no environment; "
                                + Words.closest(name.get(), declared)
                                        .map(close -> "did you mean " + close + "?")
                                        .orElse("environments are " + Words.list(declared)));
            } else {
                chain.add(name.get());
            }
        }
        return chain;
    }
}
