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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a definition, part by part: the one place that takes definitions apart.
 *
 * @param text of an expression
 * @param operator of an exclusion constraint
 * @param column a column's name
 * @param qualified the name of a table, collation or operator class
 */
record DefinitionChange(
        UnaryOperator<SqlText> text,
        UnaryOperator<SqlText> operator,
        UnaryOperator<Identifier> column,
        UnaryOperator<QualifiedName> qualified) {
    /** Expressions alone. */
    static DefinitionChange ofTexts(UnaryOperator<SqlText> text) {
        return new DefinitionChange(text, UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * A rename of something that the definition mentions: in its expressions every such name, as {@link SqlTokens#rename}
     * does it, else only where a name of that kind stands.
     *
     * @param kind of what is renamed
     */
    static DefinitionChange ofRename(Kind kind, Identifier from, Identifier to) {
        UnaryOperator<SqlText> text = sql -> SqlTokens.rename(sql, from, to);
        UnaryOperator<Identifier> name = one -> one.equals(from) ? to : one;
        return new DefinitionChange(
                text,
                text,
                kind == Kind.COLUMN ? name : UnaryOperator.identity(),
                switch (kind) {
                    case COLUMN -> UnaryOperator.identity();
                    case SCHEMA -> one -> new QualifiedName(name.apply(one.schema()), one.name());
                    default -> one -> new QualifiedName(one.schema(), name.apply(one.name()));
                });
    }

    /** The very same one where nothing in it changes. */
    Definition of(Definition definition) {
        Definition changed = changed(definition);
        return changed.equals(definition) ? definition : changed;
    }

    private Definition changed(Definition definition) {
        return switch (definition) {
            case IndexDefinition index ->
                new IndexDefinition(
                        index.method(),
                        index.keys().stream().map(this::key).toList(),
                        names(index.include()),
                        index.nullsNotDistinct(),
                        changed(index.predicate()));
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
                        names(check.columns()), text.apply(check.expression()), check.inheritable(), check.enforced());
            case ForeignKey key ->
                new ForeignKey(
                        names(key.columns()),
                        qualified.apply(key.references()),
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
                                .map(element ->
                                        new Exclusion.Element(key(element.key()), operator.apply(element.operator())))
                                .toList(),
                        names(exclusion.include()),
                        changed(exclusion.predicate()),
                        exclusion.deferral());
        };
    }

    private IndexKey key(IndexKey key) {
        Identifier name = key.column();
        QualifiedName collation = key.collation();
        QualifiedName operatorClass = key.operatorClass();
        return new IndexKey(
                name == null ? null : column.apply(name),
                changed(key.expression()),
                collation == null ? null : qualified.apply(collation),
                operatorClass == null ? null : qualified.apply(operatorClass),
                key.classOptions(),
                key.descending(),
                key.nullsFirst());
    }

    private @Nullable SqlText changed(@Nullable SqlText expression) {
        return expression == null ? null : text.apply(expression);
    }

    private List<Identifier> names(List<Identifier> names) {
        return names.stream().map(column).toList();
    }
}
