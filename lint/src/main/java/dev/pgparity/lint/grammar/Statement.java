package dev.pgparity.lint.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement of a SQL file, as far as rules ask about it. Names are folded; kinds are lower-case words. */
public sealed interface Statement {
    record AlterTable(Name table, boolean ifExists, List<TableChange> changes) implements Statement {
        public AlterTable {
            changes = List.copyOf(changes);
        }
    }

    /** @param partitionOf null where it is no partition */
    record CreateTable(
            Name table,
            boolean ifNotExists,
            boolean temporary,
            List<ColumnText> columns,
            List<ConstraintText> constraints,
            @Nullable Name partitionOf)
            implements Statement {
        public CreateTable {
            columns = List.copyOf(columns);
            constraints = List.copyOf(constraints);
        }
    }

    /** @param index null where the server is to choose a name */
    record CreateIndex(
            @Nullable Name index,
            Name table,
            boolean unique,
            boolean concurrently,
            boolean ifNotExists,
            boolean only,
            int columns)
            implements Statement {}

    /** @param on the table of a policy, trigger or rule */
    record Drop(
            String kind,
            List<Name> names,
            boolean ifExists,
            boolean cascade,
            boolean concurrently,
            @Nullable Name on) implements Statement {
        public Drop {
            names = List.copyOf(names);
        }
    }

    /** Another name for something that is no table or column. */
    record Rename(String kind, Name name) implements Statement {}

    record Begin() implements Statement {}

    /** @param commit false for ROLLBACK */
    record End(boolean commit) implements Statement {}

    /** {@code SET}; {@code TIME ZONE} is {@code timezone}. */
    record Setting(String name, String value, boolean local) implements Statement {}

    /** @param everywhere without WHERE */
    record Delete(Name table, boolean everywhere) implements Statement {}

    /**
     * @param everywhere without WHERE
     * @param columns that get another value; empty where the grammar does not say which
     */
    record Update(Name table, boolean everywhere, List<String> columns) implements Statement {
        public Update {
            columns = List.copyOf(columns);
        }
    }

    record Truncate(List<Name> tables, boolean cascade) implements Statement {
        public Truncate {
            tables = List.copyOf(tables);
        }
    }

    record Insert(Name table) implements Statement {}

    /** @param mode upper case; ACCESS EXCLUSIVE where none is written */
    record Lock(List<Name> tables, String mode) implements Statement {
        public Lock {
            tables = List.copyOf(tables);
        }

        public boolean blocksReaders() {
            return mode.equals("ACCESS EXCLUSIVE");
        }

        /** Whether rows cannot be written meanwhile. */
        public boolean blocksWriters() {
            return !(mode.equals("ACCESS SHARE")
                    || mode.equals("ROW SHARE")
                    || mode.equals("ROW EXCLUSIVE")
                    || mode.equals("SHARE UPDATE EXCLUSIVE"));
        }
    }

    /** VACUUM FULL and CLUSTER. */
    record Rewrite(String word, List<Name> tables) implements Statement {
        public Rewrite {
            tables = List.copyOf(tables);
        }
    }

    /** VACUUM without FULL. */
    record Vacuum() implements Statement {}

    record Reindex(boolean concurrently, Name what) implements Statement {}

    record RefreshView(Name view, boolean concurrently) implements Statement {}

    /** @param what the object, as written */
    record Grant(String what, List<String> roles) implements Statement {
        public Grant {
            roles = List.copyOf(roles);
        }
    }

    record CreateDomain(Name domain, boolean checked) implements Statement {}

    record AlterDomain(Name domain, boolean addsConstraint, boolean notValid, boolean setsNotNull)
            implements Statement {}

    /** @param renamesValue another label for a value of an enum */
    record AlterType(Name type, boolean renamesValue, boolean changesAttributes) implements Statement {}

    record CreateFunction(Name function, boolean replaces, boolean securityDefiner, boolean setsSearchPath)
            implements Statement {}

    /** @param kind view, type, sequence … */
    record Create(String kind, @Nullable Name name, boolean replaces, boolean ifNotExists) implements Statement {}

    /** DO and CALL: what they do stands where a grammar does not look. */
    record Block(String word) implements Statement {}

    record Comment() implements Statement {}

    /** Reads only, as far as a grammar can tell. */
    record Select() implements Statement {}

    /** Whatever no rule asks about. */
    record Other(String word) implements Statement {}
}
