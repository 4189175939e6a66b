package dev.pgparity.plan.rule;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Constraint;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.Parenthesised;
import java.util.List;
import java.util.Optional;

/**
 * What the definition of a foreign key says beyond its own columns.
 *
 * @param referenced the columns that it points to, in the order of its own
 * @param full MATCH FULL: all columns are null, or none
 */
record ForeignKeyText(List<Identifier> referenced, boolean full) {
    private static final String BEGIN = "FOREIGN KEY ";

    /** Empty for a period, which is no column that equals another, and where the columns are not there yet. */
    static Optional<ForeignKeyText> of(Constraint key, ObjectId other, Catalog catalog) {
        String definition = key.definition().sql();
        String references = " REFERENCES " + References.name(other).sql();
        return Optional.of(definition)
                .filter(text -> text.startsWith(BEGIN))
                .flatMap(text -> Parenthesised.at(text.substring(BEGIN.length())))
                .filter(own -> own.rest().startsWith(references))
                .flatMap(own -> Parenthesised.at(own.rest().substring(references.length())))
                .flatMap(list -> columns(list.elements(), other, catalog)
                        .filter(columns -> columns.size() == key.columns().size())
                        .map(columns -> new ForeignKeyText(columns, list.rest().startsWith(" MATCH FULL"))));
    }

    private static Optional<List<Identifier>> columns(List<String> names, ObjectId table, Catalog catalog) {
        List<Identifier> columns = names.stream()
                .flatMap(name -> Columns.named(name, table, catalog).stream())
                .toList();
        return Optional.of(columns).filter(found -> found.size() == names.size());
    }
}
