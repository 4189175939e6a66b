package dev.pgparity.data;

import dev.pgparity.data.TableShape.ColumnShape;
import dev.pgparity.sql.Identifier;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the rows of one lookup table are compared and written.
 *
 * @param key the natural key
 * @param compared what is compared beside the key
 * @param surrogates columns that name a row within one environment only; a new row gets new values
 * @param carried columns that are not compared, whose values new rows take from SOURCE
 * @param notCompared columns that only one side has
 */
record LookupLayout(
        LookupTable table,
        NaturalKey key,
        List<Unit> compared,
        List<ColumnShape> surrogates,
        List<ColumnShape> carried,
        List<Identifier> notCompared) {
    LookupLayout {
        compared = List.copyOf(compared);
        surrogates = List.copyOf(surrogates);
        carried = List.copyOf(carried);
        notCompared = List.copyOf(notCompared);
    }

    /** Key and compared values, in the order in which rows are read. */
    List<Unit> units() {
        return Stream.concat(key.units().stream(), compared.stream()).toList();
    }
}
