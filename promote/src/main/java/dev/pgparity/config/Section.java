package dev.pgparity.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One mapping of the file with its keys checked: each a plain word, known, served and there once. */
final class Section {
    /** A key with its value, for the sections whose keys are names that the user chose. */
    record Entry(Node key, Node value) {}

    private final Node node;
    private final String place;
    private final Map<String, Entry> entries;

    private Section(Node node, String place, Map<String, Entry> entries) {
        this.node = node;
        this.place = place;
        this.entries = entries;
    }

    /** A section whose keys are the format's. A value that is no mapping is an error and has no entries. */
    static Section of(Node node, String place, Keys keys, Findings findings) {
        Section section = ofNames(node, place, findings);
        section.entries.forEach((name, entry) ->
                keys.objection(name, place).ifPresent(sentence -> findings.add(entry.key(), sentence)));
        return section;
    }

    /** A section whose keys are names that the user chose. Nothing after the colon is an empty section. */
    static Section ofNames(Node node, String place, Findings findings) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                Node key = tuple.getKeyNode();
                if (!(key instanceof ScalarNode scalar)) {
                    findings.add(key, "a key must be a plain word");
                } else if (entries.containsKey(scalar.getValue())) {
                    int line = findings.at(entries.get(scalar.getValue()).key()).line();
                    findings.add(
                            key, "\"" + scalar.getValue() + "\" is here a second time; the first is in line " + line);
                } else {
                    entries.put(scalar.getValue(), new Entry(key, tuple.getValueNode()));
                }
            }
        } else if (!isNothing(node)) {
            findings.add(node, (place.isEmpty() ? "the file" : place) + " must be a list of key: value");
        }
        return new Section(node, place, entries);
    }

    static boolean isNothing(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    Node node() {
        return node;
    }

    Map<String, Entry> entries() {
        return entries;
    }

    /** The value of a key; a key with nothing after its colon counts as absent. */
    Optional<Node> value(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value).filter(value -> !isNothing(value));
    }

    /** The key's name in messages. */
    String name(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }
}
