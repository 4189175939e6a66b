package dev.pgparity.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors offer is what the reader takes. */
class PublishedSchemaTest {
    private final JsonNode schema = schema();

    private static JsonNode schema() {
        try (InputStream in = Objects.requireNonNull(
                ConfigurationFile.class.getResourceAsStream("pgparity.schema.json"), "pgparity.schema.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void keysAgreeInEverySection() {
        Map<String, Set<String>> published = new LinkedHashMap<>();
        collect("", schema, published);
        Map<String, Set<String>> served = Keys.sections().values().stream()
                .collect(Collectors.toMap(Keys::place, keys -> new TreeSet<>(keys.served())));

        assertThat(published).isEqualTo(served);
        assertThat(published).hasSizeGreaterThan(8);
    }

    @Test
    void choicesAgree() {
        assertThat(texts(schema.at("/$defs/scope/properties/presets/items/enum")))
                .isEqualTo(Arrays.stream(Preset.values()).map(Preset::keyword).collect(Collectors.toSet()));
        assertThat(texts(schema.at("/$defs/online/properties/mode/enum")))
                .isEqualTo(Arrays.stream(OnlineSettings.Mode.values())
                        .map(mode -> mode.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    /** Walks to every object that lists its keys; those that the user names are {@code *}, items of lists {@code []}. */
    private void collect(String place, JsonNode node, Map<String, Set<String>> into) {
        JsonNode here =
                node.has("$ref") ? schema.at(node.get("$ref").stringValue().substring(1)) : node;
        if (here.has("properties")) {
            into.put(place, new TreeSet<>(here.get("properties").propertyNames()));
            here.get("properties")
                    .properties()
                    .forEach(property -> collect(
                            place.isEmpty() ? property.getKey() : place + "." + property.getKey(),
                            property.getValue(),
                            into));
        }
        if (here.has("items")) {
            collect(place + "[]", here.get("items"), into);
        }
        if (here.has("additionalProperties") && here.get("additionalProperties").isObject()) {
            collect(place + ".*", here.get("additionalProperties"), into);
        }
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(item -> texts.add(item.stringValue()));
        return texts;
    }
}
