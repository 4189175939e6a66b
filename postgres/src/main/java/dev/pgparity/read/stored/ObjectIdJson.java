package dev.pgparity.read.stored;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object's name as JSON, its parts unquoted: {@code {"kind": "column", "schema": "public", "relation": "orders",
 * "name": "total"}}. Which members there are tells the shape: {@code on} an attached one, {@code arguments} a routine,
 * {@code relation} a member, {@code schema} one in a schema, none of them a global one.
 */
final class ObjectIdJson {
    private static final Map<String, Kind> KINDS =
            Stream.of(Kind.values()).collect(Collectors.toUnmodifiableMap(Kind::label, Function.identity()));

    private ObjectIdJson() {}

    static JsonNode write(ObjectId id) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("kind", id.kind().label());
        switch (id) {
            case ObjectId.Global(Kind kind, Identifier name) -> node.put("name", name.value());
            case ObjectId.InSchema(Kind kind, QualifiedName name) -> qualified(node, "name", name);
            case ObjectId.Member(Kind kind, QualifiedName relation, Identifier name) ->
                qualified(node, "relation", relation).put("name", name.value());
            case ObjectId.Routine(Kind kind, QualifiedName name, String arguments) ->
                qualified(node, "name", name).put("arguments", arguments);
            case ObjectId.Attached(Kind kind, ObjectId on, String detail) -> {
                node.set("on", write(on));
                if (!detail.isEmpty()) {
                    node.put("detail", detail);
                }
            }
        }
        return node;
    }

    private static ObjectNode qualified(ObjectNode node, String member, QualifiedName name) {
        return node.put("schema", name.schema().value()).put(member, name.name().value());
    }

    static ObjectId read(JsonNode node) {
        RecordJson.expect(node, node.isObject(), "an object's name");
        Kind kind = KINDS.get(text(node, "kind"));
        if (kind == null) {
            throw new RecordJson.Malformed("\"" + text(node, "kind") + "\" is no kind that this version knows");
        }
        JsonNode on = node.get("on");
        if (on != null) {
            return new ObjectId.Attached(kind, read(on), node.has("detail") ? text(node, "detail") : "");
        }
        if (node.has("arguments")) {
            return new ObjectId.Routine(kind, qualified(node, "name"), text(node, "arguments"));
        }
        if (node.has("relation")) {
            return new ObjectId.Member(kind, qualified(node, "relation"), identifier(node, "name"));
        }
        return node.has("schema")
                ? new ObjectId.InSchema(kind, qualified(node, "name"))
                : new ObjectId.Global(kind, identifier(node, "name"));
    }

    private static QualifiedName qualified(JsonNode node, String member) {
        return new QualifiedName(identifier(node, "schema"), identifier(node, member));
    }

    private static Identifier identifier(JsonNode node, String member) {
        String name = text(node, member);
        RecordJson.expect(node, !name.isEmpty(), "a name that is not empty");
        return new Identifier(name);
    }

    private static String text(JsonNode node, String member) {
        @Nullable JsonNode value = node.get(member);
        if (value == null || !value.isString()) {
            throw new RecordJson.Malformed("a name without \"" + member + "\": " + node);
        }
        return value.stringValue();
    }
}
