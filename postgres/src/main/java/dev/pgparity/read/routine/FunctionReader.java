package dev.pgparity.read.routine;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Function;
import dev.pgparity.catalog.part.Parameter;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

public final class FunctionReader implements KindReader {
    @Override
    public String resource() {
        return "functions";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        String kind = row.text("kind");
        List<String> types = row.texts("argument_types");
        into.add(
                new Address(SystemCatalog.PROC, row.oid("oid")),
                new Function(
                        new ObjectId.Routine(
                                kind.equals("p") ? Kind.PROCEDURE : Kind.FUNCTION,
                                row.name(),
                                String.join(", ", types)),
                        parameters(row, types),
                        row.sqlOrNull("result"),
                        SqlText.fromServer(row.text("definition")),
                        kind.equals("w"),
                        row.flag("security_definer"),
                        row.flag("leakproof"),
                        row.flag("pinned_search_path")));
    }

    /** Where every parameter is IN, the catalog has neither modes nor a second list of types. */
    private static List<Parameter> parameters(Row row, List<String> inputTypes) throws SQLException {
        List<String> modes = row.texts("parameter_modes");
        List<String> names = row.texts("parameter_names");
        List<String> all = row.texts("parameter_types");
        List<@Nullable String> defaults = row.textsOrNulls("parameter_defaults");
        List<String> types = all.isEmpty() ? inputTypes : all;
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            String name = i < names.size() ? names.get(i) : "";
            String value = i < defaults.size() ? defaults.get(i) : null;
            parameters.add(new Parameter(
                    i < modes.size() ? modes.get(i).charAt(0) : 'i',
                    name.isEmpty() ? null : new Identifier(name),
                    SqlText.fromServer(types.get(i)),
                    value == null ? null : SqlText.fromServer(value)));
        }
        return parameters;
    }
}
