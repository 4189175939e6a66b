package dev.pgparity.cli.schema;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Secrets;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.PlanSession;
import dev.pgparity.plan.Step;
import dev.pgparity.report.SqlScript;
import dev.pgparity.report.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A schema as a folder: a file for each object, and {@code load.sql}, which names them in the order in which they can be
 * loaded. What can only be made after another object (a foreign key in a circle) has a file of its own.
 */
final class SchemaFolder {
    /** What psql is given; a folder that has it is loaded by it. */
    static final String INDEX = "load.sql";

    private final Map<String, StringBuilder> files = new LinkedHashMap<>();
    private final StringBuilder index = new StringBuilder();
    private final Catalog catalog;
    private final Secrets secrets;

    private SchemaFolder(Catalog catalog, Secrets secrets) {
        this.catalog = catalog;
        this.secrets = secrets;
    }

    /** @param catalog the schema that the plan makes out of nothing */
    static SchemaFolder of(Plan plan, Catalog catalog, Secrets secrets) {
        SchemaFolder folder = new SchemaFolder(catalog, secrets);
        folder.index.append("-- psql -v ON_ERROR_STOP=1 -f load.sql: every object, in the order of dependencies\n");
        PlanSession.settings().forEach(setting -> folder.index.append(SqlScript.statement(setting)));
        for (ExecutionGroup group : plan.groups()) {
            folder.add(group);
        }
        return folder;
    }

    private void add(ExecutionGroup group) {
        index.append(group.inTransaction() ? "BEGIN;\n" : "");
        String last = "";
        for (Step step : group.steps()) {
            String file = file(top(step.subject()));
            if (!file.equals(last)) {
                if (files.containsKey(file)) { // its file is loaded already
                    file = free(file(step.subject()));
                }
                index.append("\\ir ").append(quoted(file)).append('\n');
            }
            StringBuilder text = files.computeIfAbsent(file, name -> new StringBuilder());
            step.sql(secrets).forEach(sql -> text.append(SqlScript.statement(sql)));
            last = file;
        }
        index.append(group.inTransaction() ? "COMMIT;\n" : "");
    }

    /** The table of a column, the object of a comment. */
    private ObjectId top(ObjectId id) {
        CatalogObject object = catalog.find(id);
        ObjectId parent = object == null ? null : object.parent();
        return parent == null ? id : top(parent);
    }

    private String free(String file) {
        String candidate = file;
        for (int i = 2; files.containsKey(candidate); i++) {
            candidate = file.replaceAll("\\.sql$", "_" + i + ".sql");
        }
        return candidate;
    }

    /** {@code tables/public.orders.sql}; a name that no file can have is told apart by a number made of it. */
    private static String file(ObjectId id) {
        String kind = Words.plural(id.kind().words()).replace(' ', '_');
        String whole = id.toString();
        String path = whole.substring(whole.indexOf(':') + 1);
        String plain = path.replaceAll("[^A-Za-z0-9_.(),-]+", "_");
        boolean same = plain.equals(path) && path.length() < 120;
        return kind + "/"
                + (same
                        ? plain
                        : plain.substring(0, Math.min(plain.length(), 100)) + "-"
                                + Integer.toHexString(whole.hashCode()))
                + ".sql";
    }

    private static String quoted(String file) {
        return "'" + file.replace("'", "''") + "'";
    }

    /** Writes all of it; files of an earlier pull that this one has not are removed. How many objects it has. */
    int write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Set<Path> kept = new LinkedHashSet<>();
        for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
            kept.add(path);
        }
        Path list = folder.resolve(INDEX);
        if (Files.exists(list)) {
            removeOthers(folder, Files.readString(list), kept);
        }
        Files.writeString(list, index, StandardCharsets.UTF_8);
        return files.size();
    }

    /** Only what the earlier list names is ours. */
    private static void removeOthers(Path folder, String earlier, Set<Path> kept) throws IOException {
        try (Stream<String> lines = earlier.lines()) {
            for (String line : lines.filter(one -> one.startsWith("\\ir '")).toList()) {
                Path path = folder.resolve(line.substring(5, line.length() - 1).replace("''", "'"))
                        .normalize();
                if (path.startsWith(folder.normalize()) && !kept.contains(path)) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
