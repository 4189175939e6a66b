package dev.pgparity.data;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a lookup table on its way.
 *
 * @param keyHash of its natural key
 * @param rowHash of everything that is compared
 * @param belongs whether it belongs to the release
 * @param isProtected whether it must stay as it is
 * @param values one for each unit, then those that are carried along; null for NULL
 * @param shown for a person, one for each unit
 */
record LookupRow(
        String keyHash,
        String rowHash,
        boolean belongs,
        boolean isProtected,
        List<@Nullable String> values,
        List<@Nullable String> shown) {
    static LookupRow of(
            String keyHash, String rowHash, boolean belongs, boolean isProtected, String[] values, String[] shown) {
        return new LookupRow(keyHash, rowHash, belongs, isProtected, Arrays.asList(values), Arrays.asList(shown));
    }
}
