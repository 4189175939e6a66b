package dev.pgparity.catalog.object;

import dev.pgparity.catalog.part.Deferral;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.util.List;

/**
 * {@code FOREIGN KEY (a, b) REFERENCES s.t(x, y) ON DELETE CASCADE}.
 *
 * @param references the table that it points to, in this catalog or not
 * @param referencedColumns in the order of {@code columns}
 * @param period the last column of both sides is a range that must be covered (18)
 * @param deletedColumns those that {@code ON DELETE SET …} changes; empty for all
 * @param enforced else {@code NOT ENFORCED} (18)
 */
@StoredAs("ForeignKey")
public record ForeignKey(
        List<Identifier> columns,
        QualifiedName references,
        List<Identifier> referencedColumns,
        boolean period,
        Match match,
        Action onUpdate,
        Action onDelete,
        List<Identifier> deletedColumns,
        Deferral deferral,
        boolean enforced)
        implements ConstraintDefinition {
    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
        deletedColumns = List.copyOf(deletedColumns);
        if (columns.size() != referencedColumns.size()) {
            throw new IllegalArgumentException("each column refers to one");
        }
    }

    /** {@code confmatchtype}; FULL: all columns are null, or none. */
    public enum Match {
        SIMPLE,
        FULL,
        PARTIAL
    }

    /** {@code confupdtype}, {@code confdeltype}. */
    public enum Action {
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT;

        private SqlText sql() {
            return switch (this) {
                case NO_ACTION -> SqlText.of("NO ACTION");
                case RESTRICT -> SqlText.of("RESTRICT");
                case CASCADE -> SqlText.of("CASCADE");
                case SET_NULL -> SqlText.of("SET NULL");
                case SET_DEFAULT -> SqlText.of("SET DEFAULT");
            };
        }
    }

    @Override
    public Constraint.Type type() {
        return Constraint.Type.FOREIGN_KEY;
    }

    /**
     * The same columns refer to the same ones in the same way, and are checked at the same moment unless a transaction
     * asks for another; what is done on delete or update may differ.
     */
    public boolean refersLike(ForeignKey other) {
        return reference().equals(other.reference());
    }

    private ForeignKey reference() {
        return new ForeignKey(
                columns,
                references,
                referencedColumns,
                period,
                match,
                Action.NO_ACTION,
                Action.NO_ACTION,
                List.of(),
                deferral == Deferral.DEFERRED ? Deferral.DEFERRED : Deferral.NOT_DEFERRABLE,
                enforced);
    }

    @Override
    public SqlText sql() {
        SqlText text =
                SqlText.of("FOREIGN KEY ({}) REFERENCES {}({})", list(columns), references, list(referencedColumns));
        text = switch (match) {
            case SIMPLE -> text;
            case FULL -> text.and(" MATCH FULL");
            case PARTIAL -> text.and(" MATCH PARTIAL");
        };
        if (onUpdate != Action.NO_ACTION) {
            text = text.and(" ON UPDATE {}", onUpdate.sql());
        }
        if (onDelete != Action.NO_ACTION) {
            text = text.and(" ON DELETE {}", onDelete.sql());
        }
        if (!deletedColumns.isEmpty()) {
            text = text.and(" ({})", SqlText.join(", ", deletedColumns));
        }
        text = text.and("{}", deferral.sql());
        return enforced ? text : text.and(" NOT ENFORCED");
    }

    private SqlText list(List<Identifier> names) {
        if (!period) {
            return SqlText.join(", ", names);
        }
        SqlText last = SqlText.of("PERIOD {}", names.getLast());
        return names.size() == 1
                ? last
                : SqlText.of("{}, {}", SqlText.join(", ", names.subList(0, names.size() - 1)), last);
    }

    @Override
    public String toString() {
        return sql().sql();
    }
}
