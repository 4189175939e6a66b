package dev.pgparity.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A difference that is made by SQL, and what a comparison must say of it.
 *
 * @param record the record that holds the object, where objects of its kind are held by several; otherwise empty
 * @param object the object that differs
 * @param component of its record; {@code exists} where it comes or goes
 * @param also what PostgreSQL changes with it
 */
record Plant(String record, String object, String component, TreeSet<String> also, String sql) {
    static final String EXISTS = "exists";

    String kind() {
        return object.substring(0, object.indexOf(':'));
    }

    /** The plants of a file, in its order. */
    static List<Plant> read(Path file) {
        List<Plant> plants = new ArrayList<>();
        try {
            String object = "";
            TreeSet<String> also = new TreeSet<>();
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("-- also: ")) {
                    also.add(line.substring("-- also: ".length()).strip());
                } else if (line.startsWith("-- ") && line.indexOf(':') > 0 && !line.startsWith("-- OBJECT")) {
                    object = line.substring(3).strip();
                    also = new TreeSet<>();
                } else if (!line.isBlank() && !line.startsWith("--")) {
                    int record = Character.isUpperCase(object.charAt(0)) ? object.indexOf(' ') : -1;
                    int blank = object.lastIndexOf(' ');
                    plants.add(new Plant(
                            object.substring(0, Math.max(0, record)),
                            object.substring(record + 1, blank),
                            object.substring(blank + 1),
                            also,
                            line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return plants;
    }

    @Override
    public String toString() {
        return (record.isEmpty() ? "" : record + " ") + object + " " + component + ": " + sql;
    }
}
