package dev.pgparity.read.stored;

import dev.pgparity.catalog.part.StoredAs;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What records, their components and the constants of enums are called in files. */
public final class StoredNames {
    /** The records of a sealed type by their names; asked once for each object of a catalog. */
    private static final ClassValue<Map<String, Class<?>>> RECORDS = new ClassValue<>() {
        @Override
        protected Map<String, Class<?>> computeValue(Class<?> sealed) {
            return Arrays.stream(sealed.getPermittedSubclasses())
                    .collect(Collectors.toUnmodifiableMap((Class<?> record) -> of(record), Function.identity()));
        }
    };

    private StoredNames() {}

    /** The record of a sealed type that has this name; null where there is none. */
    static @Nullable Class<?> record(Class<?> sealed, String name) {
        return RECORDS.get(sealed).get(name);
    }

    /** Of a record that stands where a sealed type is declared. */
    public static String of(Class<?> record) {
        @Nullable StoredAs name = record.getAnnotation(StoredAs.class);
        if (name == null) {
            throw new IllegalStateException(record + " can be stored and has no @StoredAs");
        }
        return name.value();
    }

    /** Of a component. */
    public static String of(RecordComponent component) {
        @Nullable StoredAs name = component.getAnnotation(StoredAs.class);
        return name == null ? component.getName() : name.value();
    }

    /** Of a constant. */
    public static String of(Enum<?> constant) {
        try {
            @Nullable
            StoredAs name =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(StoredAs.class);
            return name == null ? constant.name() : name.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("every constant is a field", e);
        }
    }
}
