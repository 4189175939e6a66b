package dev.pgparity.read.stored;

import dev.pgparity.catalog.object.ConstraintDefinition;
import dev.pgparity.catalog.object.IndexDefinition;
import dev.pgparity.sql.Identifier;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records in JSON as format 1 had them, where indexes and constraints held their definition as the one text that the
 * server prints:
 *
 * <pre>
 * {"record": "Index", …, "definition": "USING btree (a DESC)", …}
 * {"record": "Constraint", …, "type": "CHECK", "definition": "CHECK ((a &gt; 0))", "columns": ["a"], …}
 * </pre>
 */
public final class FormatOne {
    private static final String DEFINITION = "definition";
    private static final String COLUMNS = "columns";

    private FormatOne() {}

    /**
     * The same in the form of now.
     *
     * @throws RecordJson.Malformed where a definition is none that format 1 held
     */
    public static JsonNode upgraded(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(element -> all.add(upgraded(element)));
            return all;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        return switch (object.path("record").asString("")) {
            case "Index" -> index(object);
            case "Constraint" -> constraint(object);
            default -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(member -> copy.set(member.getKey(), upgraded(member.getValue())));
                yield copy;
            }
        };
    }

    private static ObjectNode index(ObjectNode index) {
        ObjectNode copy = index.deepCopy();
        copy.set(
                DEFINITION,
                RecordJson.write(DefinitionText.index(index.path(DEFINITION).asString("")), IndexDefinition.class));
        return copy;
    }

    private static ObjectNode constraint(ObjectNode constraint) {
        List<Identifier> columns = constraint
                .path(COLUMNS)
                .valueStream()
                .map(column -> (Identifier) RecordJson.read(column, Identifier.class))
                .toList();
        ConstraintDefinition definition =
                DefinitionText.constraint(constraint.path(DEFINITION).asString(""), columns);
        ObjectNode copy = constraint.deepCopy();
        copy.remove(List.of("type", COLUMNS));
        copy.set(DEFINITION, RecordJson.write(definition, ConstraintDefinition.class));
        return copy;
    }
}
