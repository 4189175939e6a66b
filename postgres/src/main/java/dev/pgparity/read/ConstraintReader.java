package dev.pgparity.read;

import dev.pgparity.catalog.Constraint;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import java.sql.SQLException;

final class ConstraintReader implements KindReader {
    @Override
    public String resource() {
        return "constraints";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        long relation = row.oid("relation");
        ObjectId on =
                relation != 0 ? into.relation(relation) : into.find(new Address(SystemCatalog.TYPE, row.oid("domain")));
        if (!(on instanceof ObjectId.InSchema owner) || !into.has(on)) {
            return;
        }
        if (owner.kind() == Kind.DOMAIN && row.text("type").equals("n")) {
            return; // part of the domain itself
        }
        Constraint constraint = new Constraint(
                new ObjectId.Member(Kind.CONSTRAINT, owner.name(), row.identifier("name")),
                owner,
                type(row.text("type")),
                row.sql("definition"),
                row.flag("validated"),
                row.flag("local"),
                row.flag("inherited"),
                row.identifiers("columns"),
                into.relation(row.oid("referenced")),
                row.identifierOrNull("tablespace"),
                row.options("index_options"));
        into.add(new Address(SystemCatalog.CONSTRAINT, row.oid("oid")), constraint);
        long index = row.oid("index");
        if (index != 0) {
            Address address = new Address(SystemCatalog.CLASS, index);
            into.alias(address, constraint.id());
            into.name(
                    address,
                    new ObjectId.InSchema(
                            Kind.INDEX,
                            new dev.pgparity.sql.QualifiedName(owner.name().schema(), row.identifier("name"))),
                    constraint.id());
            IndexReader.attach(constraint.id(), row.oid("parent_index"), into);
        }
    }

    private static Constraint.Type type(String contype) {
        return switch (contype) {
            case "p" -> Constraint.Type.PRIMARY_KEY;
            case "u" -> Constraint.Type.UNIQUE;
            case "x" -> Constraint.Type.EXCLUSION;
            case "f" -> Constraint.Type.FOREIGN_KEY;
            case "c" -> Constraint.Type.CHECK;
            case "n" -> Constraint.Type.NOT_NULL;
            case "t" -> Constraint.Type.TRIGGER;
            default -> throw new IllegalArgumentException("constraint type " + contype);
        };
    }
}
