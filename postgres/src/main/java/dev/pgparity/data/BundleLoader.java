package dev.pgparity.data;

import dev.pgparity.data.Bundle.TableFile;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import dev.pgparity.sql.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Brings the rows of a bundle into temporary tables of a session, to be compared with the real ones. */
public final class BundleLoader {
    private static final ProblemCode NO_FILE = new ProblemCode("data.not-in-bundle");
    private static final ProblemCode NOT_LOADED = new ProblemCode("data.not-loaded");

    private final Bundle bundle;
    private final List<LookupTable> tables;

    public BundleLoader(Bundle bundle, List<LookupTable> tables) {
        this.bundle = bundle;
        this.tables = List.copyOf(tables);
    }

    /**
     * Loads them.
     *
     * @param connection a session of its own in the database whose tables have the shape; in a transaction
     */
    public LookupSide load(Connection connection) throws SQLException {
        Map<QualifiedName, String> names = new HashMap<>();
        for (LookupTable table : tables) {
            TableFile file = bundle.of(table.name())
                    .orElseThrow(() -> Problem.usage(
                                    NO_FILE, "The bundle has no rows of " + table.name() + ", which data: declares.")
                            .at(new Where.In(bundle.folder().toString()))
                            .next("Export it again with the data: of today.")
                            .build());
            String name = "pgparity_bundle_" + names.size();
            load(connection, file, name);
            names.put(table.name(), "pg_temp." + name);
        }
        return new LookupSide(
                bundle.folder().toString(),
                connection,
                table -> Objects.requireNonNull(names.get(table), table::sql),
                false);
    }

    private void load(Connection connection, TableFile file, String name) throws SQLException {
        Path path = bundle.folder().resolve(file.file());
        String columns = file.columns().stream().map(column -> column.sql()).collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                InputStream in = Files.newInputStream(path)) {
            statement.execute("CREATE TEMPORARY TABLE " + name + " AS SELECT " + columns + " FROM "
                    + file.table().sql() + " WITH NO DATA");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY pg_temp." + name + " (" + columns + ") FROM STDIN (FORMAT csv, HEADER)", in);
        } catch (SQLException e) {
            if (e.getSQLState() == null || e.getSQLState().startsWith("08")) {
                throw e;
            }
            throw Problem.failed(NOT_LOADED, "The rows of " + file.table() + " do not fit the table: " + e.getMessage())
                    .at(new Where.In(path.toString()))
                    .causedBy(e)
                    .build();
        } catch (IOException e) {
            throw Problem.usage(NOT_LOADED, "The file cannot be read: " + e.getMessage())
                    .at(new Where.In(path.toString()))
                    .causedBy(e)
                    .build();
        }
    }
}
