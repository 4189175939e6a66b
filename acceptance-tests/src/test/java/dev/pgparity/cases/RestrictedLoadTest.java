package dev.pgparity.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.scratch.EmbeddedOptions;
import dev.pgparity.scratch.EmbeddedServer;
import dev.pgparity.scratch.ScratchDatabase;
import dev.pgparity.scratch.ScratchServer;
import dev.pgparity.scratch.ScriptError;
import dev.pgparity.scratch.ScriptLoader;
import dev.pgparity.testkit.SchemaCase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The schemas of all cases, loaded by a role that is no superuser: the same catalogs, or a refusal for a reason. */
class RestrictedLoadTest {
    private static final int MAJOR = 15;

    private static final Set<String> KINDS = Set.of(
            "aggregate",
            "base_type",
            "default_privileges",
            "event_trigger",
            "extension",
            "foreign_data_wrapper",
            "function",
            "initial_privileges",
            "language",
            "operator",
            "owner",
            "publication",
            "schema",
            "server",
            "subscription",
            "text_search",
            "user_mapping");

    /** With each of these a file could make the server run what it likes: see RestrictedForms. */
    private static final Set<String> REFUSED = Set.of(
            "aggregate/create", // internal functions
            "base_type/create",
            "foreign_data_wrapper/options", // a validator
            "function/attributes", // leakproof
            "function/kind", // internal
            "language/create", // a handler in C
            "operator/alter", // operator families
            "text_search/configuration"); // templates

    @Test
    void loadsTheSameAsASuperuser() throws Exception {
        Set<String> refused = new TreeSet<>();
        Set<String> different = new TreeSet<>();
        try (EmbeddedServer restricted =
                        EmbeddedServer.start(EmbeddedOptions.of(MAJOR).restrictedToDatabases());
                EmbeddedServer free = EmbeddedServer.start(MAJOR)) {
            for (SchemaCase subject : cases()) {
                for (String sql : List.of(subject.before(), subject.after())) {
                    try {
                        Catalog weak = catalog(restricted, sql);
                        Catalog strong = catalog(free, sql);
                        if (!CatalogDiffer.compare(strong, weak).inParity()
                                || !weak.gaps().equals(strong.gaps())) {
                            different.add(subject.name() + ": " + CatalogDiffer.compare(strong, weak));
                        }
                    } catch (ScriptError e) {
                        assertThat(e.next())
                                .as(subject.name())
                                .singleElement()
                                .asString()
                                .contains("embedded-superuser");
                        refused.add(subject.name());
                    }
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(refused).containsExactlyInAnyOrderElementsOf(REFUSED);
    }

    /** All with -Pfull; otherwise those whose kind has to do with superusers and owners, and a few of the others. */
    private static List<SchemaCase> cases() {
        List<SchemaCase> all = SchemaCase.below(Path.of("cases")).stream()
                .filter(subject -> subject.runsOn(MAJOR))
                .toList();
        return IntStream.range(0, all.size())
                .filter(i -> Boolean.getBoolean("pgparity.full")
                        || i % 7 == 0
                        || KINDS.contains(all.get(i).name().split("/", 2)[0]))
                .mapToObj(all::get)
                .toList();
    }

    private static Catalog catalog(ScratchServer server, String sql) throws SQLException {
        try (ScratchDatabase database = server.create()) {
            ScriptLoader.loadText(database, "case.sql", sql);
            try (ServerConnection connection = Connections.open(database.target(), Session.reading())) {
                return CatalogReader.read(connection.jdbc(), ReadDetail.OBJECTS);
            }
        }
    }
}
