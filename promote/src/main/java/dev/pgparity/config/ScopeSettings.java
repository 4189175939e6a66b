package dev.pgparity.config;

import java.util.List;
import java.util.Optional;

/**
 * What takes part in a comparison.
 *
 * @param include names of schemas, {@code *} for any characters
 * @param exclude names of schemas, {@code *} for any characters; stronger than {@code include}
 * @param presets platforms whose own schemas are left out
 * @param owners whether owners are compared
 * @param grants whether privileges are compared
 * @param comments whether comments are compared
 */
public record ScopeSettings(
        List<String> include,
        List<String> exclude,
        List<Preset> presets,
        boolean owners,
        boolean grants,
        boolean comments) {
    static final ScopeSettings DEFAULT = new ScopeSettings(List.of("*"), List.of(), List.of(), true, true, true);

    public ScopeSettings {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        presets = List.copyOf(presets);
    }

    /** Whether a schema is looked at. Naming it in {@code include} without a wildcard overrides a preset. */
    public boolean includesSchema(String schema) {
        if (exclude.stream().anyMatch(glob -> Words.matches(glob, schema))) {
            return false;
        }
        return include.contains(schema)
                || (leftOutBy(schema).isEmpty() && include.stream().anyMatch(glob -> Words.matches(glob, schema)));
    }

    /** The preset that leaves a schema out, so that a comparison can say so. */
    public Optional<Preset> leftOutBy(String schema) {
        return presets.stream()
                .filter(preset -> !include.contains(schema) && preset.schemas().contains(schema))
                .findFirst();
    }

    /** Whether nothing is left out. */
    public boolean isEverything() {
        return equals(DEFAULT);
    }

    /** One line that says the same for the same scope; fingerprints hold it. */
    public String description() {
        return "schemas " + String.join(",", include)
                + (exclude.isEmpty() ? "" : " without " + String.join(",", exclude))
                + (presets.isEmpty()
                        ? ""
                        : " preset "
                                + String.join(
                                        ",",
                                        presets.stream().map(Preset::keyword).toList()))
                + (owners ? "" : " no owners")
                + (grants ? "" : " no grants")
                + (comments ? "" : " no comments");
    }
}
