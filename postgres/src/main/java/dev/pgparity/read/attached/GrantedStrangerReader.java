package dev.pgparity.read.attached;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Members of extensions and what PostgreSQL itself brings are no objects of ours, but a grant may name them; it lives
 * and dies with the extension.
 */
public final class GrantedStrangerReader implements KindReader {
    private static final Map<String, Kind> KINDS =
            Stream.of(Kind.values()).collect(Collectors.toUnmodifiableMap(Kind::label, Function.identity()));

    @Override
    public String resource() {
        return "granted-strangers";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        Identifier extension = row.identifierOrNull("extension");
        ObjectId id = id(row);
        into.nameForGrants(
                new Address((int) row.oid("classid"), row.oid("objid"), row.number("objsubid")),
                id,
                extension == null ? id : new ObjectId.Global(Kind.EXTENSION, extension));
    }

    private static ObjectId id(Row row) throws SQLException {
        String label = row.text("kind");
        Kind kind = KINDS.get(label);
        if (kind == null) {
            throw new IllegalStateException("no kind is called " + label);
        }
        Identifier schema = row.identifierOrNull("schema");
        Identifier name = row.identifier("name");
        Identifier relation = row.identifierOrNull("relation");
        if (schema == null) {
            return new ObjectId.Global(kind, name);
        }
        if (relation != null) {
            return new ObjectId.Member(kind, new QualifiedName(schema, relation), name);
        }
        return switch (kind) {
            case FUNCTION, PROCEDURE, AGGREGATE ->
                new ObjectId.Routine(
                        kind, new QualifiedName(schema, name), String.join(", ", row.texts("argument_types")));
            default -> new ObjectId.InSchema(kind, new QualifiedName(schema, name));
        };
    }
}
