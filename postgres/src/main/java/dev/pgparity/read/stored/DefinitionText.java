package dev.pgparity.read.stored;

import dev.pgparity.catalog.object.Check;
import dev.pgparity.catalog.object.ConstraintDefinition;
import dev.pgparity.catalog.object.Definition;
import dev.pgparity.catalog.object.Exclusion;
import dev.pgparity.catalog.object.ForeignKey;
import dev.pgparity.catalog.object.IndexDefinition;
import dev.pgparity.catalog.object.PrimaryKey;
import dev.pgparity.catalog.object.Unique;
import dev.pgparity.catalog.part.Deferral;
import dev.pgparity.catalog.part.IndexKey;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.Parenthesised;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import dev.pgparity.sql.SqlTokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Definitions out of texts that the server printed, for what format 1 has stored of them; nothing else reads them so.
 * What is read is printed again and must be that text, so nothing is ever understood wrongly.
 */
final class DefinitionText {
    private static final Set<String> AFTER_CLASS = Set.of("DESC", "NULLS", "WITH", "WITHOUT", "COLLATE");

    private final String all;
    private String rest;

    private DefinitionText(String text) {
        all = text;
        rest = text;
    }

    /** From {@code USING} on. */
    static IndexDefinition index(String text) {
        DefinitionText reader = new DefinitionText(text);
        Identifier method = reader.method("USING ");
        List<IndexKey> keys = new ArrayList<>();
        for (String element : reader.list()) {
            DefinitionText key = new DefinitionText(element);
            keys.add(key.key());
            key.end();
        }
        List<Identifier> include = reader.include();
        boolean nullsNotDistinct = reader.takes(" NULLS NOT DISTINCT");
        return reader.checked(new IndexDefinition(
                method, keys, include, nullsNotDistinct, reader.takes(" WHERE ") ? reader.left() : null));
    }

    /**
     * A constraint.
     *
     * @param columns that a check reads; others name theirs
     */
    static ConstraintDefinition constraint(String text, List<Identifier> columns) {
        DefinitionText reader = new DefinitionText(text);
        if (reader.takes("CHECK (")) {
            return reader.checked(reader.check(columns));
        }
        if (reader.takes("FOREIGN KEY ")) {
            return reader.checked(reader.foreignKey());
        }
        if (reader.takes("EXCLUDE ")) {
            return reader.checked(reader.exclusion());
        }
        boolean primary = reader.takes("PRIMARY KEY ");
        if (!primary && !reader.takes("UNIQUE ")) {
            throw reader.malformed();
        }
        boolean nullsNotDistinct = !primary && reader.takes("NULLS NOT DISTINCT ");
        List<Identifier> key = new ArrayList<>();
        boolean withoutOverlaps = false;
        for (String element : reader.list()) {
            DefinitionText column = new DefinitionText(element);
            key.add(column.word());
            withoutOverlaps = column.takes(" WITHOUT OVERLAPS");
            column.end();
        }
        List<Identifier> include = reader.include();
        return reader.checked(
                primary
                        ? new PrimaryKey(key, withoutOverlaps, include, reader.deferral())
                        : new Unique(key, nullsNotDistinct, withoutOverlaps, include, reader.deferral()));
    }

    private Check check(List<Identifier> columns) {
        boolean enforced = !cutsOff(" NOT ENFORCED");
        boolean inheritable = !cutsOff(" NO INHERIT");
        if (!cutsOff(")")) {
            throw malformed();
        }
        return new Check(columns, left(), inheritable, enforced);
    }

    private ForeignKey foreignKey() {
        boolean period = false;
        List<Identifier> columns = new ArrayList<>();
        for (String element : list()) {
            DefinitionText column = new DefinitionText(element);
            period = column.takes("PERIOD ");
            columns.add(column.word());
        }
        expect(" REFERENCES ");
        QualifiedName table = name();
        List<Identifier> referenced = new ArrayList<>();
        for (String element : list()) {
            DefinitionText column = new DefinitionText(element);
            column.takes("PERIOD ");
            referenced.add(column.word());
        }
        ForeignKey.Match match = ForeignKey.Match.SIMPLE;
        if (takes(" MATCH FULL")) {
            match = ForeignKey.Match.FULL;
        } else if (takes(" MATCH PARTIAL")) {
            match = ForeignKey.Match.PARTIAL;
        }
        ForeignKey.Action onUpdate = action(" ON UPDATE ");
        ForeignKey.Action onDelete = action(" ON DELETE ");
        List<Identifier> deleted = takes(" (") ? columnsOf("(") : List.of();
        Deferral deferral = deferral();
        boolean enforced = !takes(" NOT ENFORCED");
        return new ForeignKey(
                columns, table, referenced, period, match, onUpdate, onDelete, deleted, deferral, enforced);
    }

    private ForeignKey.Action action(String when) {
        if (!takes(when)) {
            return ForeignKey.Action.NO_ACTION;
        }
        for (ForeignKey.Action action : ForeignKey.Action.values()) {
            if (takes(action.name().replace('_', ' '))) {
                return action;
            }
        }
        throw malformed();
    }

    private Exclusion exclusion() {
        Identifier method = method("USING ");
        List<Exclusion.Element> elements = new ArrayList<>();
        for (String element : list()) {
            DefinitionText reader = new DefinitionText(element);
            IndexKey key = reader.key();
            reader.expect(" WITH ");
            elements.add(new Exclusion.Element(key, reader.left()));
        }
        List<Identifier> include = include();
        SqlText predicate = null;
        if (takes(" WHERE ")) {
            String condition = parenthesised();
            predicate = SqlText.fromServer(condition.substring(1, condition.length() - 1));
        }
        return new Exclusion(method, elements, include, predicate, deferral());
    }

    /** A column, a function call or something in parentheses, and how it is compared and ordered. */
    private IndexKey key() {
        Identifier column = null;
        SqlText expression = null;
        String begin = rest;
        if (!rest.startsWith("(")) {
            Identifier first = word();
            while (takes(".")) {
                word();
            }
            if (!rest.startsWith("(")) {
                column = first;
            }
        }
        if (column == null) {
            parenthesised();
            expression = SqlText.fromServer(begin.substring(0, begin.length() - rest.length()));
        }
        QualifiedName collation = takes(" COLLATE ") ? name() : null;
        QualifiedName operatorClass = operatorClass();
        Options options = operatorClass != null && takes(" (") ? options() : Options.NONE;
        boolean descending = takes(" DESC");
        boolean last = takes(" NULLS LAST");
        boolean first = takes(" NULLS FIRST");
        return new IndexKey(
                column, expression, collation, operatorClass, options, descending, first || descending && !last);
    }

    private @Nullable QualifiedName operatorClass() {
        boolean more = rest.startsWith(" ")
                && !AFTER_CLASS.contains(SqlTokens.split(rest.substring(1)).getFirst());
        return more && takes(" ") ? name() : null;
    }

    private Options options() {
        rest = "(" + rest;
        Map<String, String> values = new LinkedHashMap<>();
        for (String element : list()) {
            DefinitionText option = new DefinitionText(element);
            Identifier name = option.word();
            option.expect("=");
            String value = option.rest;
            values.put(
                    name.value(),
                    value.startsWith("'")
                            ? value.substring(1, value.length() - 1).replace("''", "'")
                            : value);
        }
        return new Options(values);
    }

    private Identifier method(String before) {
        expect(before);
        Identifier method = word();
        expect(" ");
        return method;
    }

    private List<Identifier> include() {
        return takes(" INCLUDE ") ? columnsOf("") : List.of();
    }

    /** @param taken what of the list is taken already */
    private List<Identifier> columnsOf(String taken) {
        rest = taken + rest;
        List<Identifier> columns = new ArrayList<>();
        for (String element : list()) {
            DefinitionText column = new DefinitionText(element);
            columns.add(column.word());
            column.end();
        }
        return columns;
    }

    private Deferral deferral() {
        if (!takes(" DEFERRABLE")) {
            return Deferral.NOT_DEFERRABLE;
        }
        return takes(" INITIALLY DEFERRED") ? Deferral.DEFERRED : Deferral.DEFERRABLE;
    }

    /** A name that may be without its schema, which is then {@code pg_catalog}. */
    private QualifiedName name() {
        Identifier first = word();
        return takes(".") ? new QualifiedName(first, word()) : new QualifiedName(new Identifier("pg_catalog"), first);
    }

    private Identifier word() {
        if (rest.isEmpty()) {
            throw malformed();
        }
        String token = SqlTokens.split(rest).getFirst();
        rest = rest.substring(token.length());
        boolean quoted = token.length() > 2 && token.startsWith("\"");
        if (!quoted && !Character.isUnicodeIdentifierStart(token.charAt(0)) && token.charAt(0) != '_') {
            throw malformed();
        }
        return new Identifier(quoted ? token.substring(1, token.length() - 1).replace("\"\"", "\"") : token);
    }

    private List<String> list() {
        Parenthesised list = Parenthesised.at(rest).orElseThrow(this::malformed);
        rest = list.rest();
        return list.elements();
    }

    private String parenthesised() {
        String before = rest;
        list();
        return before.substring(0, before.length() - rest.length());
    }

    private boolean takes(String text) {
        boolean there = rest.startsWith(text);
        if (there) {
            rest = rest.substring(text.length());
        }
        return there;
    }

    private boolean cutsOff(String end) {
        boolean there = rest.endsWith(end);
        if (there) {
            rest = rest.substring(0, rest.length() - end.length());
        }
        return there;
    }

    private void expect(String text) {
        if (!takes(text)) {
            throw malformed();
        }
    }

    private void end() {
        if (!rest.isEmpty()) {
            throw malformed();
        }
    }

    private SqlText left() {
        SqlText text = SqlText.fromServer(rest);
        rest = "";
        return text;
    }

    private <T extends Definition> T checked(T definition) {
        end();
        if (!definition.sql().sql().equals(all)) {
            throw malformed();
        }
        return definition;
    }

    private RecordJson.Malformed malformed() {
        return new RecordJson.Malformed("\"" + all + "\" is no definition that this version knows");
    }
}
