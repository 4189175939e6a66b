package dev.pgparity.plan.rule.column;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.ColumnDefault;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.catalog.part.Identity;
import dev.pgparity.plan.rule.clause.Clauses;
import dev.pgparity.plan.rule.clause.GenericOptions;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a column is written inside CREATE TABLE and ADD COLUMN. */
public final class Columns {
    private static final int UNLOGGED_SEQUENCES = 15;

    private Columns() {}

    /** The column of a table whose name the server prints so. */
    static Optional<Identifier> named(String printed, ObjectId table, Catalog catalog) {
        return catalog.children(table, Column.class).stream()
                .map(column -> column.id().name())
                .filter(name -> name.sql().equals(printed))
                .findFirst();
    }

    /** {@code name type [COLLATE …] [GENERATED … | DEFAULT …] [NOT NULL]}. */
    public static SqlText definition(Column column, @Nullable ColumnDefault value) {
        SqlText text = SqlText.of("{} {}", column.id().name(), column.type());
        text = text.and("{}", GenericOptions.clause(column.id(), column.foreignOptions()));
        if (column.collation() != null) {
            text = text.and(" COLLATE {}", column.collation());
        }
        if (column.generated() != null) {
            text = text.and(
                    " GENERATED ALWAYS AS ({}){}",
                    column.generated(),
                    column.virtual() ? SqlText.EMPTY : SqlText.of(" STORED"));
        }
        if (column.identity() != null) {
            text = text.and(" {}", identity(column.identity()));
        }
        if (value != null) {
            text = text.and(" DEFAULT {}", value.expression());
        }
        return column.notNull() ? text.and(" NOT NULL") : text;
    }

    /** Name, type and collation alone. */
    static SqlText nullable(Column column) {
        SqlText text = SqlText.of("{} {}", column.id().name(), column.type());
        return column.collation() == null ? text : text.and(" COLLATE {}", column.collation());
    }

    /** A column of a typed table, which has its type from there; empty where nothing is left to say. */
    public static SqlText withOptions(Column column, @Nullable ColumnDefault value) {
        SqlText text = SqlText.of("{} WITH OPTIONS", column.id().name());
        SqlText said = text;
        if (column.generated() != null) {
            said = said.and(" GENERATED ALWAYS AS ({}) STORED", column.generated());
        }
        if (value != null) {
            said = said.and(" DEFAULT {}", value.expression());
        }
        if (column.notNull()) {
            said = said.and(" NOT NULL");
        }
        return said.equals(text) ? SqlText.EMPTY : said;
    }

    static SqlText identity(Identity identity) {
        return SqlText.of(
                "GENERATED {} AS IDENTITY (SEQUENCE NAME {} {})",
                identity.always() ? SqlText.of("ALWAYS") : SqlText.of("BY DEFAULT"),
                identity.sequence(),
                SequenceRule.options(identity.options()));
    }

    /** An identity's sequence is as lasting as its table unless it is told otherwise (15). */
    public static List<SqlText> persistence(Column column, Catalog catalog) {
        Identity identity = column.identity();
        Table table = catalog.find(column.table(), Table.class);
        if (identity == null
                || table == null
                || table.unlogged() == identity.unlogged()
                || catalog.version().major() < UNLOGGED_SEQUENCES) {
            return List.of();
        }
        return List.of(SqlText.of(
                "ALTER SEQUENCE {} SET {}",
                identity.sequence(),
                identity.unlogged() ? SqlText.of("UNLOGGED") : SqlText.of("LOGGED")));
    }

    /** What a column definition cannot say: storage, compression, statistics, options. */
    public static List<SqlText> afterwards(Column column) {
        SqlText at = at(column);
        List<SqlText> statements = new ArrayList<>();
        if (column.storage() != null) {
            statements.add(SqlText.of("{} SET STORAGE {}", at, SqlText.fromServer(column.storage())));
        }
        if (column.compression() != null) {
            statements.add(SqlText.of("{} SET COMPRESSION {}", at, SqlText.fromServer(column.compression())));
        }
        if (column.statisticsTarget() != null) {
            statements.add(SqlText.of("{} SET STATISTICS {}", at, SqlText.number(column.statisticsTarget())));
        }
        if (!column.options().isEmpty()) {
            statements.add(SqlText.of(
                    "{} SET ({})", at, Clauses.options(column.options().values())));
        }
        return statements;
    }

    /** {@code ALTER TABLE ONLY s.t ALTER COLUMN c}. */
    static SqlText at(Column column) {
        return SqlText.of(
                "ALTER {} ONLY {} ALTER COLUMN {}",
                References.keyword(column.table().kind()),
                References.relation(column.id()),
                column.id().name());
    }

    /** {@code ALTER TABLE s.t ALTER COLUMN c}, which carries inheriting tables along. */
    static SqlText atAll(Column column) {
        return SqlText.of(
                "ALTER {} {} ALTER COLUMN {}",
                References.keyword(column.table().kind()),
                References.relation(column.id()),
                column.id().name());
    }
}
