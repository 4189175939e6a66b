package dev.pgparity.data;

import dev.pgparity.data.Bundle.TableFile;
import dev.pgparity.data.TableShape.ColumnShape;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import dev.pgparity.sql.Identifier;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Writes the lookup rows of a database into a folder. */
public final class BundleWriter {
    private static final ProblemCode NOT_WRITTEN = new ProblemCode("data.not-written");

    private final LookupSide source;
    private final List<LookupTable> tables;

    /** @param source in a transaction, so that all tables are of one moment */
    public BundleWriter(LookupSide source, List<LookupTable> tables) {
        this.source = source;
        this.tables = List.copyOf(tables);
    }

    /** Makes the folder if need be; files of an earlier export are replaced. */
    public Bundle write(Path folder) throws SQLException {
        LookupComparison comparison = LookupComparison.of(source, source, tables);
        List<TableFile> files = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (LookupLayout layout : comparison.layouts()) {
                files.add(write(folder, layout));
            }
            Bundle bundle = new Bundle(folder, source.name(), files);
            bundle.save();
            return bundle;
        } catch (IOException e) {
            throw Problem.failed(NOT_WRITTEN, "The lookup data cannot be written: " + e.getMessage())
                    .at(new Where.In(folder.toString()))
                    .causedBy(e)
                    .build();
        }
    }

    private TableFile write(Path folder, LookupLayout layout) throws IOException, SQLException {
        List<Identifier> columns = new ArrayList<>();
        layout.units().forEach(unit -> columns.addAll(unit.columns()));
        layout.surrogates().stream().map(ColumnShape::name).forEach(columns::add);
        layout.carried().stream().map(ColumnShape::name).forEach(columns::add);
        String key = layout.key().units().stream()
                .flatMap(unit -> unit.columns().stream())
                .map(column -> "t." + column.sql() + "::text COLLATE \"C\"")
                .collect(Collectors.joining(", "));
        String sql = "COPY (SELECT "
                + columns.stream().map(column -> "t." + column.sql()).collect(Collectors.joining(", ")) + " FROM "
                + new RowSql(layout, source.tables()).from() + " WHERE t.\"pgparity belongs\" ORDER BY " + key
                + ") TO STDOUT (FORMAT csv, HEADER)";
        String name = layout.table().name().sql().replaceAll("[^A-Za-z0-9_.-]", "_") + ".csv";
        Path file = folder.resolve(name);
        long rows;
        try (OutputStream out = Files.newOutputStream(file)) {
            rows = source.connection().unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
        }
        return new TableFile(layout.table().name(), name, columns, rows, Bundle.sha256(file));
    }
}
