package dev.pgparity.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.backup.Manifest;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.promote.work.PlanFile;
import dev.pgparity.read.stored.CatalogSnapshot;
import dev.pgparity.read.stored.StoredNames;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What is stored today has to be read by every later version, so {@code stored/names.txt} holds each name under which
 * something is stored, and its form. Where this test fails, nobody meant to change that: give what was renamed its old
 * name with {@code @StoredAs}. Whoever does mean it raises the format of snapshots and plan files, writes the step that
 * upgrades the old form, keeps files of the old form as fixtures, and only then runs this with {@code UPDATE=1}.
 */
class StoredNamesTest {
    private static final Path FILE = Path.of("stored/names.txt");

    private final Map<String, String> forms = new TreeMap<>();

    @Test
    void no_stored_name_changes() throws IOException {
        forms.put("snapshot", form(content()));
        forms.put("plan", form(PlanFile.Content.class));
        forms.put("backup", form(Manifest.class));
        String text = forms.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue() + "\n")
                .collect(Collectors.joining());
        if (System.getenv("UPDATE") != null) {
            Files.writeString(FILE, text);
        }
        assertThat(text).isEqualTo(Files.readString(FILE).replace("\r\n", "\n"));
    }

    private static Class<?> content() {
        return Arrays.stream(CatalogSnapshot.class.getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals("Content"))
                .findFirst()
                .orElseThrow();
    }

    private String form(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        }
        Class<?> stored = (Class<?>) type;
        if (ObjectId.class.isAssignableFrom(stored)) {
            return "name";
        }
        if (stored.isEnum()) {
            return Arrays.stream(stored.getEnumConstants())
                    .map(constant -> StoredNames.of((Enum<?>) constant))
                    .collect(Collectors.joining("|"));
        }
        if (stored.isRecord()) {
            return stored.getRecordComponents().length == 1
                    ? form(stored.getRecordComponents()[0].getGenericType())
                    : members(stored);
        }
        if (stored.isSealed()) {
            alternatives(stored);
            return stored.getSimpleName();
        }
        return scalar(stored);
    }

    /** As it is in JSON: any collection is an array, and so are objects by their names. */
    private String container(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (!Map.class.isAssignableFrom((Class<?>) type.getRawType())) {
            return '[' + form(arguments[0]) + ']';
        }
        return arguments[0] == ObjectId.class
                ? '[' + form(arguments[1]) + ']'
                : '{' + form(arguments[0]) + ": " + form(arguments[1]) + '}';
    }

    private static String scalar(Class<?> type) {
        if (type == String.class || type == char.class) {
            return "text";
        }
        return type == boolean.class || type == Boolean.class ? "flag" : "number";
    }

    private void alternatives(Class<?> sealed) {
        Set<String> names = new HashSet<>();
        for (Class<?> record : sealed.getPermittedSubclasses()) {
            String name = StoredNames.of(record);
            assertThat(names.add(name)).as("two records are stored as " + name).isTrue();
            String entry = sealed.getSimpleName() + ' ' + name;
            if (forms.putIfAbsent(entry, "") == null) {
                forms.put(entry, members(record));
            }
        }
    }

    private String members(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> StoredNames.of(component) + ": " + form(component.getGenericType()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }
}
