package dev.pgparity.promote.work;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.data.Bundle;
import dev.pgparity.data.LookupTable;
import java.util.List;

/** Where reference rows come from. */
public sealed interface RowsOrigin {
    /** The tables they are of; may be empty. */
    List<LookupTable> tables();

    /** As messages call it. */
    String name();

    /**
     * One snapshot of them, from review to COMMIT; the caller closes it.
     *
     * @param target the database that they are for
     */
    LookupRows open(ConnectionTarget target);

    /**
     * Those of a database.
     *
     * @param name as messages call it
     */
    record OfDatabase(List<LookupTable> tables, String name, ConnectionTarget source) implements RowsOrigin {
        public OfDatabase {
            tables = List.copyOf(tables);
        }

        @Override
        public LookupRows open(ConnectionTarget target) {
            return LookupRows.of(this);
        }
    }

    /** Those of an exported bundle. */
    record OfBundle(Bundle bundle, List<LookupTable> tables) implements RowsOrigin {
        public OfBundle {
            tables = List.copyOf(tables);
        }

        @Override
        public String name() {
            return bundle.folder().toString();
        }

        @Override
        public LookupRows open(ConnectionTarget target) {
            return LookupRows.of(bundle, tables, target);
        }
    }
}
