package dev.pgparity.plan;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.part.Identity;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.catalog.part.SequenceOptions;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column of a {@link SmallCatalog}, said attribute by attribute: the one place that knows all its components. */
public final class ColumnForm {
    private final ObjectId.InSchema table;
    private final String name;
    private final String type;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Map<String, String> foreign = new LinkedHashMap<>();
    private @Nullable String collation;
    private boolean notNull;
    private @Nullable Identity identity;
    private @Nullable String generated;
    private boolean virtual;
    private boolean local = true;
    private boolean inherited;
    private @Nullable String storage;
    private @Nullable String compression;
    private @Nullable Integer statistics;

    public ColumnForm(ObjectId.InSchema table, String name, String type) {
        this.table = table;
        this.name = name;
        this.type = type;
    }

    public static ColumnForm of(String table, String name, String type) {
        return new ColumnForm(Names.table(table), name, type);
    }

    public ColumnForm notNull() {
        notNull = true;
        return this;
    }

    /** As the server makes it for an integer column, with its sequence's usual name. */
    public ColumnForm identity(boolean always, int increment) {
        identity = new Identity(
                always,
                Names.name(table.name().name().value() + "_" + name + "_seq"),
                new SequenceOptions(1, increment, 1, Integer.MAX_VALUE, 1, false),
                false);
        return notNull();
    }

    /** A stored generated column. */
    public ColumnForm generated(String expression) {
        generated = expression;
        return this;
    }

    /** A generated column that is computed when it is read. */
    public ColumnForm virtual(String expression) {
        virtual = true;
        return generated(expression);
    }

    public ColumnForm collation(String qualified) {
        collation = qualified;
        return this;
    }

    /** It comes from a parent alone. */
    public ColumnForm inherited() {
        local = false;
        inherited = true;
        return this;
    }

    public ColumnForm storage(String word) {
        storage = word;
        return this;
    }

    public ColumnForm compression(String method) {
        compression = method;
        return this;
    }

    public ColumnForm statistics(int target) {
        statistics = target;
        return this;
    }

    public ColumnForm option(String option, String value) {
        options.put(option, value);
        return this;
    }

    /** An option of a foreign table's column. */
    public ColumnForm foreign(String option, String value) {
        foreign.put(option, value);
        return this;
    }

    Column column() {
        QualifiedName relation = table.name();
        return new Column(
                new ObjectId.Member(Kind.COLUMN, relation, new Identifier(name)),
                table,
                SqlText.fromServer(type),
                collation == null ? null : SqlText.fromServer(collation),
                notNull,
                identity,
                generated == null ? null : SqlText.fromServer(generated),
                virtual,
                local,
                inherited,
                storage,
                compression,
                statistics,
                new Options(options),
                new Options(foreign));
    }
}
