package dev.pgparity.read.table;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Check;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.ConstraintDefinition;
import dev.pgparity.catalog.object.Exclusion;
import dev.pgparity.catalog.object.ForeignKey;
import dev.pgparity.catalog.object.PrimaryKey;
import dev.pgparity.catalog.object.Unique;
import dev.pgparity.catalog.part.Deferral;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.sql.SQLException;
import java.util.List;

public final class ConstraintReader implements KindReader {
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
        Constraint constraint = new Constraint(
                new ObjectId.Member(Kind.CONSTRAINT, owner.name(), row.identifier("name")),
                owner,
                definition(row, relation, columns, into),
                row.flag("validated"),
                row.flag("local"),
                row.flag("inherited"),
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
                            Kind.INDEX, new QualifiedName(owner.name().schema(), row.identifier("name"))),
                    constraint.id());
            IndexReader.attach(constraint.id(), row.oid("parent_index"), into);
        }
    }

    private static ConstraintDefinition definition(
            Row row, long relation, List<Identifier> columns, CatalogBuilder into) throws SQLException {
        return switch (row.text("type")) {
            case "p" -> new PrimaryKey(columns, row.flag("period"), include(row, relation, into), deferral(row));
            case "u" ->
                new Unique(
                        columns,
                        row.flag("nulls_not_distinct"),
                        row.flag("period"),
                        include(row, relation, into),
                        deferral(row));
            case "x" ->
                new Exclusion(
                        row.identifier("method"),
                        IndexKeys.elements(row),
                        include(row, relation, into),
                        row.sqlOrNull("predicate"),
                        deferral(row));
            case "f" -> foreignKey(row, relation, columns, into);
            case "c" -> new Check(columns, row.sql("expression"), !row.flag("no_inherit"), row.flag("enforced"));
            default -> throw new IllegalArgumentException("constraint type " + row.text("type"));
        };
    }

    private static ForeignKey foreignKey(Row row, long relation, List<Identifier> columns, CatalogBuilder into)
            throws SQLException {
        String stranger = row.textOrNull("stranger");
        QualifiedName table;
        List<Identifier> referenced;
        if (stranger != null) {
            table = new QualifiedName(row.identifier("stranger_schema"), row.identifier("stranger"));
            referenced = row.identifiers("stranger_columns");
        } else if (into.relation(row.oid("referenced")) instanceof ObjectId.InSchema known) {
            table = known.name();
            referenced = into.columns().of(row.oid("referenced"), row.places("referenced_columns"));
        } else {
            throw new SQLException("a foreign key's table is gone: the catalog changed while it was read", "XX000");
        }
        return new ForeignKey(
                columns,
                table,
                referenced,
                row.flag("period"),
                match(row.text("match")),
                action(row.text("on_update")),
                action(row.text("on_delete")),
                into.columns().of(relation, row.places("deleted_columns")),
                deferral(row),
                row.flag("enforced"));
    }

    private static List<Identifier> include(Row row, long relation, CatalogBuilder into) throws SQLException {
        return into.columns().of(relation, row.places("include"));
    }

    private static Deferral deferral(Row row) throws SQLException {
        if (!row.flag("deferrable")) {
            return Deferral.NOT_DEFERRABLE;
        }
        return row.flag("deferred") ? Deferral.DEFERRED : Deferral.DEFERRABLE;
    }

    private static ForeignKey.Match match(String confmatchtype) {
        return switch (confmatchtype) {
            case "f" -> ForeignKey.Match.FULL;
            case "p" -> ForeignKey.Match.PARTIAL;
            default -> ForeignKey.Match.SIMPLE;
        };
    }

    private static ForeignKey.Action action(String type) {
        return switch (type) {
            case "r" -> ForeignKey.Action.RESTRICT;
            case "c" -> ForeignKey.Action.CASCADE;
            case "n" -> ForeignKey.Action.SET_NULL;
            case "d" -> ForeignKey.Action.SET_DEFAULT;
            default -> ForeignKey.Action.NO_ACTION;
        };
    }
}
