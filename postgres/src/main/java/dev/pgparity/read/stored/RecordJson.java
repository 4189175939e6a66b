package dev.pgparity.read.stored;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records to JSON and back without a word about any kind, so that a new kind of object needs nothing here but its
 * {@link dev.pgparity.catalog.part.StoredAs stored name}.
 *
 * <table>
 * <caption>The form</caption>
 * <tr><td>record</td><td>an object with its components in order; null is left out</td></tr>
 * <tr><td>record of one component</td><td>that component alone: an identifier is a string</td></tr>
 * <tr><td>record where a sealed type is declared</td><td>an object whose member {@code record} is its stored name</td></tr>
 * <tr><td>{@link ObjectId}</td><td>see {@link ObjectIdJson}</td></tr>
 * <tr><td>objects by their id</td><td>an array of the objects</td></tr>
 * <tr><td>sets and maps without an order of their own</td><td>sorted, so that equal values give equal text</td></tr>
 * </table>
 */
public final class RecordJson {
    private static final String TAG = "record";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordJson() {}

    /** A JSON text that is not of the expected form; the message says where and what. */
    public static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    /** The JSON of a value whose declared type is {@code type}. */
    public static JsonNode write(Object value, Type type) {
        return switch (value) {
            case ObjectId id -> ObjectIdJson.write(id);
            case Record object -> record(object, type instanceof Class<?> declared && declared.isInterface());
            case Map<?, ?> map -> map(map, type);
            case Collection<?> all -> collection(all, argument(type, 0));
            case Enum<?> constant -> NODES.stringNode(StoredNames.of(constant));
            case String text -> NODES.stringNode(text);
            case Character letter -> NODES.stringNode(letter.toString());
            case Boolean flag -> NODES.booleanNode(flag);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            default -> throw new IllegalArgumentException("no JSON form is known for " + value.getClass());
        };
    }

    private static JsonNode record(Record object, boolean tagged) {
        RecordComponent[] components = object.getClass().getRecordComponents();
        if (components.length == 1 && !tagged) {
            RecordComponent only = components[0];
            return write(java.util.Objects.requireNonNull(value(only, object)), only.getGenericType());
        }
        ObjectNode node = NODES.objectNode();
        if (tagged) {
            node.put(TAG, StoredNames.of(object.getClass()));
        }
        for (RecordComponent component : components) {
            Object value = value(component, object);
            if (value != null) {
                node.set(StoredNames.of(component), write(value, component.getGenericType()));
            }
        }
        return node;
    }

    private static JsonNode map(Map<?, ?> map, Type type) {
        if (argument(type, 0) == ObjectId.class) {
            Collection<?> values = map instanceof SequencedMap
                    ? map.values()
                    : map.values().stream()
                            .map(CatalogObject.class::cast)
                            .sorted(Comparator.comparing(CatalogObject::id))
                            .toList();
            return collection(values, argument(type, 1));
        }
        // SequencedMap is no promise here: an immutable map is none, a tree map is one
        Map<Object, Object> sorted = new TreeMap<>(map);
        ObjectNode node = NODES.objectNode();
        sorted.forEach((key, value) -> node.set(key.toString(), write(value, argument(type, 1))));
        return node;
    }

    private static JsonNode collection(Collection<?> all, Type element) {
        Stream<JsonNode> nodes = all.stream().map(value -> write(value, element));
        ArrayNode array = NODES.arrayNode();
        (all instanceof SequencedCollection ? nodes : nodes.sorted(Comparator.comparing(JsonNode::toString)))
                .forEach(array::add);
        return array;
    }

    /**
     * The value of that type.
     *
     * @throws Malformed when the JSON has another form, lacks a number or flag, or holds a member nobody knows
     */
    public static Object read(JsonNode node, Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(node, generic);
        }
        Class<?> wanted = (Class<?>) type;
        if (ObjectId.class.isAssignableFrom(wanted)) {
            return fitting(ObjectIdJson.read(node), wanted);
        }
        if (wanted.isRecord()) {
            return readRecord(node, wanted, false);
        }
        if (wanted.isSealed()) {
            return readRecord(node, tagged(node, wanted), true);
        }
        return scalar(node, wanted);
    }

    private static Object scalar(JsonNode node, Class<?> wanted) {
        if (wanted == String.class && node.isString()) {
            return node.stringValue();
        }
        if (wanted == char.class && node.isString() && node.stringValue().length() == 1) {
            return node.stringValue().charAt(0);
        }
        if ((wanted == boolean.class || wanted == Boolean.class) && node.isBoolean()) {
            return node.booleanValue();
        }
        if ((wanted == int.class || wanted == Integer.class) && node.isInt()) {
            return node.intValue();
        }
        if ((wanted == long.class || wanted == Long.class) && node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        if (wanted.isEnum() && node.isString()) {
            for (Object constant : wanted.getEnumConstants()) {
                if (StoredNames.of((Enum<?>) constant).equals(node.stringValue())) {
                    return constant;
                }
            }
        }
        throw new Malformed("\"" + brief(node) + "\" is no " + wanted.getSimpleName());
    }

    private static Object container(JsonNode node, ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        if (Map.class.isAssignableFrom(raw) && argument(type, 0) != ObjectId.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            boolean numbered = argument(type, 0) == Integer.class;
            for (Map.Entry<String, JsonNode> entry :
                    expect(node, node.isObject(), "an object").properties()) {
                Object key = numbered ? Integer.valueOf(number(entry.getKey())) : entry.getKey();
                map.put(key, read(entry.getValue(), argument(type, 1)));
            }
            return map;
        }
        boolean byId = Map.class.isAssignableFrom(raw);
        List<Object> elements = new ArrayList<>();
        for (JsonNode element : expect(node, node.isArray(), "an array")) {
            elements.add(read(element, argument(type, byId ? 1 : 0)));
        }
        if (byId) {
            Map<ObjectId, CatalogObject> map = new LinkedHashMap<>();
            elements.forEach(element -> map.put(((CatalogObject) element).id(), (CatalogObject) element));
            return map;
        }
        if (SortedSet.class.isAssignableFrom(raw)) {
            return new TreeSet<>(elements);
        }
        return Set.class.isAssignableFrom(raw) ? new LinkedHashSet<>(elements) : elements;
    }

    private static Object readRecord(JsonNode node, Class<?> type, boolean tagged) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new @Nullable Object[components.length];
        boolean alone = components.length == 1 && !tagged;
        int known = tagged ? 1 : 0;
        expect(node, alone || node.isObject(), "an object");
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            JsonNode member = alone ? node : node.get(StoredNames.of(components[i]));
            if (member != null) {
                known++;
                values[i] = read(member, components[i].getGenericType());
            } else if (types[i].isPrimitive()) {
                throw new Malformed(type.getSimpleName() + " without " + StoredNames.of(components[i]));
            }
        }
        if (!alone && node.size() != known) {
            throw new Malformed(type.getSimpleName() + " with members that are not known: " + brief(node));
        }
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true); // that of a private record is private
            return canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new Malformed(
                    type.getSimpleName() + ": " + e.getTargetException().getMessage());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no record that can be made", e);
        }
    }

    private static Class<?> tagged(JsonNode node, Class<?> sealed) {
        JsonNode tag = node.get(TAG);
        String name = tag != null && tag.isString() ? tag.stringValue() : "";
        Class<?> record = StoredNames.record(sealed, name);
        if (record == null) {
            throw new Malformed("\"" + name + "\" is no " + sealed.getSimpleName() + " that this version knows");
        }
        return record;
    }

    static JsonNode expect(JsonNode node, boolean holds, String what) {
        if (!holds) {
            throw new Malformed("\"" + brief(node) + "\" where " + what + " is expected");
        }
        return node;
    }

    private static Object fitting(ObjectId id, Class<?> wanted) {
        if (!wanted.isInstance(id)) {
            throw new Malformed(id + " is not named like a " + wanted.getSimpleName());
        }
        return id;
    }

    private static int number(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException e) {
            throw new Malformed("\"" + key + "\" is no number");
        }
    }

    private static String brief(JsonNode node) {
        String text = node.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private static @Nullable Object value(RecordComponent component, Record object) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's component cannot be read: " + component, e);
        }
    }
}
