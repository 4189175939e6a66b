package dev.pgparity.read.type;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.BaseType;
import dev.pgparity.catalog.object.ShellType;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public final class BaseTypeReader implements KindReader {
    @Override
    public String resource() {
        return "base-types";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        ObjectId.InSchema id = new ObjectId.InSchema(Kind.TYPE, row.name());
        Address address = new Address(SystemCatalog.TYPE, row.oid("oid"));
        if (row.flag("shell")) {
            into.add(address, new ShellType(id));
            return;
        }
        List<ObjectId.Routine> circle = new ArrayList<>();
        List<String> schemas = row.texts("circle_schemas");
        for (int i = 0; i < schemas.size(); i++) {
            ObjectId.Routine function = new ObjectId.Routine(
                    Kind.FUNCTION,
                    new QualifiedName(
                            new Identifier(schemas.get(i)),
                            new Identifier(row.texts("circle_names").get(i))),
                    row.texts("circle_arguments").get(i));
            circle.add(function);
            into.circle(function, id);
        }
        into.add(address, new BaseType(id, values(row, "fixed"), values(row, "settable"), circle));
        into.alias(new Address(SystemCatalog.TYPE, row.oid("array_type")), id);
    }

    private static Map<String, SqlText> values(Row row, String prefix) throws SQLException {
        List<String> names = row.texts(prefix + "_names");
        List<@Nullable String> values = row.textsOrNulls(prefix + "_values");
        Map<String, SqlText> found = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String value = values.get(i);
            if (value != null) {
                found.put(names.get(i), SqlText.fromServer(value));
            }
        }
        return found;
    }
}
