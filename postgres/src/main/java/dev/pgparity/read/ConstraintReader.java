package dev.pgparity.read;

import dev.pgparity.catalog.Constraint;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.sql.SQLException;
import java.util.List;

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
        List<Identifier> columns = relation == 0 ? List.of() : into.columns().of(relation, row.places("columns"));
        SqlText definition = row.sqlOrNull("definition");
        Constraint constraint = new Constraint(
                new ObjectId.Member(Kind.CONSTRAINT, owner.name(), row.identifier("name")),
                owner,
                type(row.text("type")),
                definition == null ? key(row, columns, into) : definition,
                row.flag("validated"),
                row.flag("local"),
                row.flag("inherited"),
                columns,
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

    /** As {@code pg_get_constraintdef} prints a key or a foreign key. */
    private static SqlText key(Row row, List<Identifier> columns, CatalogBuilder into) throws SQLException {
        StringBuilder text = new StringBuilder(row.shared("head"));
        list(text.append(' '), columns);
        long referenced = row.oid("referenced");
        if (referenced != 0) {
            if (!(into.relation(referenced) instanceof ObjectId.InSchema table)) {
                throw new SQLException("a foreign key's table is gone: the catalog changed while it was read", "XX000");
            }
            text.append(" REFERENCES ").append(table.name().sql());
            list(text, into.columns().of(referenced, row.places("referenced_columns")));
        }
        return SqlText.fromServer(text.append(row.shared("tail")).toString());
    }

    private static void list(StringBuilder text, List<Identifier> columns) {
        text.append('(');
        for (int i = 0; i < columns.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(columns.get(i).sql());
        }
        text.append(')');
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
