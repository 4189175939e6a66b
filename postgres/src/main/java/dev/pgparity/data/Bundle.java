package dev.pgparity.data;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import dev.pgparity.read.stored.JsonFile;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lookup rows in a folder: one CSV file for each table, in the order of its key, and {@code manifest.json} with their
 * checksums. It is reviewed in git and loaded elsewhere.
 *
 * @param folder where it lies
 * @param source where the rows come from
 * @param files in the order in which the tables were declared
 */
public record Bundle(Path folder, String source, List<TableFile> files) {
    static final String MANIFEST = "manifest.json";
    private static final JsonFile FILE = new JsonFile("lookup data");
    private static final ProblemCode NO_BUNDLE = new ProblemCode("data.no-bundle");
    private static final ProblemCode CHANGED = new ProblemCode("data.bundle-changed");

    public Bundle {
        files = List.copyOf(files);
    }

    /**
     * The rows of one table.
     *
     * @param columns in the order of the file
     * @param sha256 of the file, hexadecimal
     */
    public record TableFile(QualifiedName table, String file, List<Identifier> columns, long rows, String sha256) {
        public TableFile {
            columns = List.copyOf(columns);
        }
    }

    /** The file of a table. */
    public Optional<TableFile> of(QualifiedName table) {
        return files.stream().filter(file -> file.table().equals(table)).findFirst();
    }

    void save() {
        ObjectNode manifest = FILE.begin();
        manifest.put("source", source);
        ArrayNode tables = manifest.putArray("tables");
        for (TableFile file : files) {
            ObjectNode node = tables.addObject();
            node.put("schema", file.table().schema().value());
            node.put("table", file.table().name().value());
            node.put("file", file.file());
            node.put("rows", file.rows());
            node.put("sha256", file.sha256());
            ArrayNode columns = node.putArray("columns");
            file.columns().forEach(column -> columns.add(column.value()));
        }
        FILE.write(folder.resolve(MANIFEST), manifest);
    }

    /** Reads a bundle; a usage problem where there is none, or where a file is not what the manifest says. */
    public static Bundle load(Path folder) {
        Path manifest = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            throw Problem.usage(NO_BUNDLE, "There is no lookup data here: the folder has no " + MANIFEST + ".")
                    .at(new Where.In(folder.toString()))
                    .next("pgparity data export ENV --out " + folder + " writes one.")
                    .build();
        }
        Bundle bundle = FILE.read(manifest, root -> of(folder, root));
        bundle.files().forEach(file -> verify(folder, file));
        return bundle;
    }

    private static Bundle of(Path folder, JsonNode root) {
        List<TableFile> files = new ArrayList<>();
        for (JsonNode node : root.path("tables")) {
            List<Identifier> columns = new ArrayList<>();
            node.path("columns").forEach(column -> columns.add(new Identifier(column.asString())));
            files.add(new TableFile(
                    QualifiedName.of(
                            node.path("schema").asString(), node.path("table").asString()),
                    node.path("file").asString(),
                    columns,
                    node.path("rows").asLong(),
                    node.path("sha256").asString()));
        }
        return new Bundle(folder, root.path("source").asString(""), files);
    }

    private static void verify(Path folder, TableFile file) {
        Path path = folder.resolve(file.file()).normalize();
        if (!path.startsWith(folder.normalize())) {
            throw Problem.usage(NO_BUNDLE, "The manifest names a file outside its folder: " + file.file())
                    .at(new Where.In(folder.resolve(MANIFEST).toString()))
                    .build();
        }
        String found;
        try {
            found = sha256(path);
        } catch (IOException e) {
            throw Problem.usage(NO_BUNDLE, "This file of the bundle cannot be read.")
                    .at(new Where.In(path.toString()))
                    .causedBy(e)
                    .build();
        }
        if (!found.equals(file.sha256())) {
            throw Problem.usage(CHANGED, "This file is not what its manifest says: its checksum is another one.")
                    .at(new Where.In(path.toString()))
                    .next("Export the lookup data again, or take the file from version control.")
                    .build();
        }
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
