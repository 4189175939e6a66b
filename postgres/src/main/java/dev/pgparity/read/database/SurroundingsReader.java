package dev.pgparity.read.database;

import dev.pgparity.catalog.DatabaseFacts;
import dev.pgparity.catalog.ServerVersion;
import dev.pgparity.catalog.Surroundings;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public final class SurroundingsReader implements KindReader {
    @Override
    public String resource() {
        return "surroundings";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        Map<String, String> facts = new HashMap<>();
        List<String> names = row.texts("fact_names");
        List<@Nullable String> values = row.textsOrNulls("fact_values");
        for (int i = 0; i < names.size(); i++) {
            String value = values.get(i);
            if (value != null) {
                facts.put(names.get(i), value);
            }
        }
        into.surroundings(
                new ServerVersion(row.number("version")),
                new Surroundings(
                        row.identifier("session_role"),
                        row.identifier("database_owner"),
                        row.flag("superuser"),
                        new HashSet<>(row.identifiers("roles")),
                        new HashSet<>(row.identifiers("acts_as")),
                        List.of(),
                        new DatabaseFacts(facts)));
    }
}
