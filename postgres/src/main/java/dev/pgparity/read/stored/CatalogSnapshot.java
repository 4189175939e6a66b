package dev.pgparity.read.stored;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.CoverageGap;
import dev.pgparity.catalog.Dependencies;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.catalog.Fingerprinter;
import dev.pgparity.catalog.ServerVersion;
import dev.pgparity.catalog.Surroundings;
import dev.pgparity.catalog.TableRows;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.sql.Identifier;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A catalog in a file ({@code snapshot:x.json}, {@code compare --save}). The same catalog gives the same bytes. The
 * fingerprint that is written with it is taken again when it is read, so a damaged file is never compared.
 */
public final class CatalogSnapshot {
    private static final JsonFile FILE = new JsonFile("snapshot", 2, 1);

    private CatalogSnapshot() {}

    /** Writes the whole catalog, whatever its scope. */
    public static void save(Catalog catalog, Path file) {
        FILE.write(file, content(catalog));
    }

    /** The text that {@link #save} writes. */
    public static String text(Catalog catalog) {
        return FILE.text(content(catalog));
    }

    /** The catalog in a file, with its dependencies if it was saved with them. */
    public static Catalog load(Path file) {
        return FILE.read(file, CatalogSnapshot::catalog);
    }

    /** The catalog in a text that {@link #text} made. */
    public static Catalog parse(String text, String name) {
        return FILE.parse(text, name, CatalogSnapshot::catalog);
    }

    /**
     * What is in the file.
     *
     * @param columnOrder the physical order of columns, by relation
     */
    private record Content(
            Fingerprint fingerprint,
            ServerVersion version,
            Surroundings surroundings,
            List<CatalogObject> objects,
            List<Order> columnOrder,
            List<Dependency> dependencies,
            List<CoverageGap> gaps) {}

    private record Order(ObjectId relation, List<Identifier> columns) {}

    private static ObjectNode content(Catalog catalog) {
        Content content = new Content(
                Fingerprinter.of(catalog, "all"),
                catalog.version(),
                // how full a table is says nothing about the schema
                catalog.surroundings().withRows(TableRows.NONE),
                catalog.objects().values().stream()
                        .sorted(Comparator.comparing(CatalogObject::id))
                        .toList(),
                catalog.columnOrders().entrySet().stream()
                        .map(e -> new Order(e.getKey(), e.getValue()))
                        .sorted(Comparator.comparing(Order::relation))
                        .toList(),
                catalog.dependencies().all().stream()
                        .sorted(Comparator.comparing(Dependency::dependent).thenComparing(Dependency::referenced))
                        .toList(),
                catalog.gaps());
        ObjectNode node = FILE.begin();
        node.set("catalog", RecordJson.write(content, Content.class));
        return node;
    }

    private static Catalog catalog(JsonNode file) {
        JsonNode stored = FILE.isOlder(file) ? FormatOne.upgraded(file.path("catalog")) : file.path("catalog");
        Content content = (Content) RecordJson.read(stored, Content.class);
        Catalog catalog = new Catalog(
                content.version,
                content.surroundings,
                content.objects,
                content.columnOrder.stream().collect(Collectors.toMap(Order::relation, Order::columns)),
                content.dependencies.isEmpty() ? Dependencies.NONE : new Dependencies(content.dependencies),
                content.gaps);
        Fingerprint found = Fingerprinter.of(catalog, "all");
        if (found.comparableWith(content.fingerprint) && !found.equals(content.fingerprint)) {
            throw new RecordJson.Malformed("its objects are not those that it was made of");
        }
        return catalog;
    }
}
