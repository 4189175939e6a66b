package dev.pgparity.data;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Hears of each row that differs, in the order of their keys' hashes. */
interface DeltaSink {
    /** Wants nothing. */
    DeltaSink NONE = (action, source, target) -> {};

    /** At least one of the rows is there. */
    void row(RowDelta.Action action, @Nullable LookupRow source, @Nullable LookupRow target) throws SQLException;
}
