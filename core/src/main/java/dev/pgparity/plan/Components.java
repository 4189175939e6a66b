package dev.pgparity.plan;

import dev.pgparity.catalog.object.CatalogObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes an object anew with some of its components exchanged. */
final class Components {
    private Components() {}

    /** The very same instance where every component stays the very same. */
    static CatalogObject exchanged(CatalogObject object, UnaryOperator<@Nullable Object> exchange) {
        RecordComponent[] components = object.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        boolean changed = false;
        try {
            for (int i = 0; i < components.length; i++) {
                @Nullable Object before = components[i].getAccessor().invoke(object);
                values[i] = exchange.apply(before);
                changed |= values[i] != before;
            }
            return changed ? canonical(object.getClass(), components).newInstance(values) : object;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every catalog object is a public record", e);
        }
    }

    private static <T extends CatalogObject> Constructor<? extends T> canonical(
            Class<? extends T> type, RecordComponent[] components) throws NoSuchMethodException {
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
        }
        return type.getDeclaredConstructor(types);
    }
}
