package dev.pgparity.migrate;

import dev.pgparity.migrate.LedgerEntry.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a ledger says of the migrations of a folder.
 *
 * @param lines in the order of the folder; what has no file comes last
 */
public record MigrationHistory(List<Line> lines) {
    public MigrationHistory {
        lines = List.copyOf(lines);
    }

    /**
     * One migration in one environment.
     *
     * @param migration empty where its file is missing
     * @param entry empty where it never ran
     */
    public record Line(
            String version,
            String description,
            MigrationState state,
            Optional<Migration> migration,
            Optional<LedgerEntry> entry) {}

    /** @param never which of them must not run in this environment */
    public static MigrationHistory of(MigrationFolder folder, List<LedgerEntry> entries, Predicate<Migration> never) {
        List<Line> lines = new ArrayList<>();
        Set<LedgerEntry> known = new HashSet<>();
        Optional<LedgerEntry> baseline = entries.stream()
                .filter(entry -> entry.progress() instanceof Progress.Baseline)
                .findFirst();
        LedgerIndex index = new LedgerIndex(entries);
        List<Migration> migrations = folder.migrations();
        int last = -1;
        for (int i = 0; i < migrations.size(); i++) {
            if (!migrations.get(i).repeatable()
                    && index.entry(migrations.get(i))
                            .map(LedgerEntry::isThrough)
                            .orElse(false)) {
                last = i;
            }
        }
        for (int i = 0; i < migrations.size(); i++) {
            Migration migration = migrations.get(i);
            Optional<LedgerEntry> entry = index.entry(migration);
            entry.ifPresent(known::add);
            boolean below = !migration.repeatable()
                    && baseline.map(b -> FolderFiles.compareNumbers(migration.version(), b.version()) <= 0)
                            .orElse(false);
            MigrationState state = entry.map(e -> state(folder, migration, e)).orElse(MigrationState.PENDING);
            if (entry.isEmpty()) {
                state = below
                        ? MigrationState.APPLIED
                        : never.test(migration)
                                ? MigrationState.NEVER
                                : i < last ? MigrationState.OUT_OF_ORDER : MigrationState.PENDING;
            }
            lines.add(new Line(migration.version(), migration.description(), state, Optional.of(migration), entry));
        }
        for (LedgerEntry entry : entries) {
            if (!known.contains(entry) && !(entry.progress() instanceof Progress.Baseline)) {
                lines.add(new Line(
                        entry.version(),
                        entry.description(),
                        MigrationState.MISSING,
                        Optional.empty(),
                        Optional.of(entry)));
            }
        }
        return new MigrationHistory(lines);
    }

    private static MigrationState state(MigrationFolder folder, Migration migration, LedgerEntry entry) {
        return switch (entry.progress()) {
            case Progress.Failed failed -> MigrationState.FAILED;
            case Progress.Interrupted interrupted -> MigrationState.INTERRUPTED;
            case Progress.Baseline baseline -> MigrationState.APPLIED;
            case Progress.Through through -> {
                boolean same = entry.checksum().isEmpty() || entry.checksum().equals(folder.checksum(migration));
                yield same
                        ? MigrationState.APPLIED
                        : migration.repeatable() ? MigrationState.PENDING : MigrationState.CHANGED;
            }
        };
    }

    /** Those in one state. */
    public List<Line> in(MigrationState state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }

    /** What {@code up} would run, in order. */
    public List<Line> toRun() {
        return lines.stream().filter(line -> line.state().runs()).toList();
    }

    /** What ran otherwise than its file says, lost its file, or failed: with that, no other migration runs. */
    public List<Line> disorder() {
        return lines.stream()
                .filter(line -> line.state() == MigrationState.CHANGED
                        || line.state() == MigrationState.MISSING
                        || line.state() == MigrationState.FAILED)
                .toList();
    }

    /** Something is pending, or keeps what is pending from running. */
    public boolean isBehind() {
        return !toRun().isEmpty() || !disorder().isEmpty();
    }

    /** Every migration is there as its file says. */
    public boolean inOrder() {
        return lines.stream().allMatch(line -> line.state().isInOrder());
    }
}
