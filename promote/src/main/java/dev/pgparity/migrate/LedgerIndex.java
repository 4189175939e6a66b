package dev.pgparity.migrate;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds a migration's row: a ledger may name it by its version, by its file or by the number alone. */
final class LedgerIndex {
    private final Map<String, LedgerEntry> byName = new HashMap<>();
    private final Map<BigInteger, LedgerEntry> byNumber = new HashMap<>();

    LedgerIndex(List<LedgerEntry> entries) {
        for (LedgerEntry entry : entries) {
            byName.put(entry.version(), entry);
            if (isNumber(entry.version())) {
                byNumber.put(new BigInteger(entry.version()), entry);
            }
        }
    }

    Optional<LedgerEntry> entry(Migration migration) {
        LedgerEntry entry = byName.get(migration.version());
        if (entry == null) {
            entry = byName.get(FolderFiles.stem(migration.name()));
        }
        if (entry == null && isNumber(migration.version())) {
            entry = byNumber.get(new BigInteger(migration.version()));
        }
        return Optional.ofNullable(entry);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
