package dev.pgparity.plan;

import dev.pgparity.catalog.Check;
import dev.pgparity.catalog.Definition;
import dev.pgparity.catalog.Exclusion;
import dev.pgparity.catalog.ForeignKey;
import dev.pgparity.catalog.IndexDefinition;
import dev.pgparity.catalog.IndexKey;
import dev.pgparity.catalog.PrimaryKey;
import dev.pgparity.catalog.Unique;
import dev.pgparity.sql.SqlText;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The expressions in a definition. */
final class DefinitionTexts {
    private DefinitionTexts() {}

    /** The same with each of them changed; the very same one where none is. */
    static Definition changed(Definition definition, UnaryOperator<SqlText> change) {
        Definition changed = switch (definition) {
            case Check check ->
                new Check(check.columns(), change.apply(check.expression()), check.inheritable(), check.enforced());
            case IndexDefinition index ->
                new IndexDefinition(
                        index.method(),
                        index.keys().stream().map(key -> changed(key, change)).toList(),
                        index.include(),
                        index.nullsNotDistinct(),
                        text(index.predicate(), change));
            case Exclusion exclusion ->
                new Exclusion(
                        exclusion.method(),
                        exclusion.elements().stream()
                                .map(one -> new Exclusion.Element(changed(one.key(), change), one.operator()))
                                .toList(),
                        exclusion.include(),
                        text(exclusion.predicate(), change),
                        exclusion.deferral());
            case PrimaryKey key -> key;
            case Unique key -> key;
            case ForeignKey key -> key;
        };
        return changed.equals(definition) ? definition : changed;
    }

    private static IndexKey changed(IndexKey key, UnaryOperator<SqlText> change) {
        return new IndexKey(
                key.column(),
                text(key.expression(), change),
                key.collation(),
                key.operatorClass(),
                key.classOptions(),
                key.descending(),
                key.nullsFirst());
    }

    private static @Nullable SqlText text(@Nullable SqlText text, UnaryOperator<SqlText> change) {
        return text == null ? null : change.apply(text);
    }
}
