package dev.pgparity.plan;

import dev.pgparity.catalog.Check;
import dev.pgparity.catalog.Definition;
import dev.pgparity.catalog.Exclusion;
import dev.pgparity.catalog.ForeignKey;
import dev.pgparity.catalog.IndexDefinition;
import dev.pgparity.catalog.IndexKey;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.PrimaryKey;
import dev.pgparity.catalog.Unique;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import dev.pgparity.sql.SqlTokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A definition after a rename of something that it mentions: in its expressions every such name, as
 * {@link SqlTokens#rename} does it, else only where a name of that kind stands.
 *
 * @param kind of what is renamed
 */
record RenamedDefinition(Kind kind, Identifier from, Identifier to) {
    /** The very same one where nothing in it is renamed. */
    Definition of(Definition definition) {
        Definition renamed = renamed(definition);
        return renamed.equals(definition) ? definition : renamed;
    }

    private Definition renamed(Definition definition) {
        return switch (definition) {
            case IndexDefinition index ->
                new IndexDefinition(
                        index.method(),
                        index.keys().stream().map(this::key).toList(),
                        names(index.include()),
                        index.nullsNotDistinct(),
                        text(index.predicate()));
            case PrimaryKey key ->
                new PrimaryKey(names(key.columns()), key.withoutOverlaps(), names(key.include()), key.deferral());
            case Unique key ->
                new Unique(
                        names(key.columns()),
                        key.nullsNotDistinct(),
                        key.withoutOverlaps(),
                        names(key.include()),
                        key.deferral());
            case Check check ->
                new Check(
                        names(check.columns()),
                        SqlTokens.rename(check.expression(), from, to),
                        check.inheritable(),
                        check.enforced());
            case ForeignKey key ->
                new ForeignKey(
                        names(key.columns()),
                        qualified(key.references()),
                        names(key.referencedColumns()),
                        key.period(),
                        key.match(),
                        key.onUpdate(),
                        key.onDelete(),
                        names(key.deletedColumns()),
                        key.deferral(),
                        key.enforced());
            case Exclusion exclusion ->
                new Exclusion(
                        exclusion.method(),
                        exclusion.elements().stream()
                                .map(element -> new Exclusion.Element(
                                        key(element.key()), SqlTokens.rename(element.operator(), from, to)))
                                .toList(),
                        names(exclusion.include()),
                        text(exclusion.predicate()),
                        exclusion.deferral());
        };
    }

    private IndexKey key(IndexKey key) {
        Identifier column = key.column();
        QualifiedName collation = key.collation();
        QualifiedName operatorClass = key.operatorClass();
        return new IndexKey(
                column == null ? null : column(column),
                text(key.expression()),
                collation == null ? null : qualified(collation),
                operatorClass == null ? null : qualified(operatorClass),
                key.classOptions(),
                key.descending(),
                key.nullsFirst());
    }

    private @Nullable SqlText text(@Nullable SqlText text) {
        return text == null ? null : SqlTokens.rename(text, from, to);
    }

    private List<Identifier> names(List<Identifier> names) {
        return names.stream().map(this::column).toList();
    }

    private Identifier column(Identifier name) {
        return kind == Kind.COLUMN ? name(name) : name;
    }

    private QualifiedName qualified(QualifiedName name) {
        return switch (kind) {
            case COLUMN -> name;
            case SCHEMA -> new QualifiedName(name(name.schema()), name.name());
            default -> new QualifiedName(name.schema(), name(name.name()));
        };
    }

    private Identifier name(Identifier name) {
        return name.equals(from) ? to : name;
    }
}
