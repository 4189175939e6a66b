package dev.pgparity.report;

import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.TableLock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who waits for a step, in plain words. */
public final class LockWords {
    private LockWords() {}

    /** @param opaque what the step does is not known before it has run on a copy */
    public static String of(Step step, boolean opaque) {
        return opaque ? "locks not known before the rehearsal" : of(step);
    }

    public static String of(Step step) {
        Optional<TableLock> strongest = step.locks().stream()
                .max(Comparator.comparing(TableLock::whileWorking).thenComparing(TableLock::mode));
        if (strongest.isEmpty()) {
            return "no lock that anyone waits for";
        }
        LockMode mode = strongest.get().mode();
        if (!mode.blocksWrites()) {
            return "reads and writes go on";
        }
        List<String> tables = step.locks().stream()
                .filter(lock -> lock.mode().blocksWrites())
                .map(lock -> Words.line(lock.relation().path()))
                .distinct()
                .toList();
        String who = mode.blocksReads() ? "reads and writes of " : "writes of ";
        String where = tables.size() > 2 ? tables.size() + " tables" : String.join(" and ", tables);
        return who + where + (strongest.get().whileWorking() ? " wait while it works" : " wait a moment");
    }
}
