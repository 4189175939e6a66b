package dev.pgparity.plan;

import dev.pgparity.order.Ordered;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the caller decides about a plan.
 *
 * @param using expression by column name ({@code column:public.orders.ref}) for a change of type
 * @param fill expression by column name for the rows of a new NOT NULL column
 * @param renames new bare name by old object name
 * @param online when to replace a blocking statement by an online way
 * @param onlineAboveRows tables with at least so many rows are not small
 */
public record PlanSettings(
        Map<String, String> using,
        Map<String, String> fill,
        Map<String, String> renames,
        Online online,
        long onlineAboveRows) {
    /** Nothing said: online ways for tables of at least 10,000 rows. */
    public static final PlanSettings DEFAULT = new PlanSettings(Map.of(), Map.of(), Map.of(), Online.AUTO, 10_000);

    public PlanSettings {
        using = Ordered.sorted(using);
        fill = Ordered.sorted(fill);
        renames = Ordered.sorted(renames);
    }

    /** The same settings with another choice of when to go online. */
    public PlanSettings with(Online other) {
        return new PlanSettings(using, fill, renames, other, onlineAboveRows);
    }

    /** The same settings with more renames: new bare name by old object name. */
    public PlanSettings withRenames(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(renames);
        all.putAll(more);
        return new PlanSettings(using, fill, all, online, onlineAboveRows);
    }

    /** When to go online. */
    public enum Online {
        ALWAYS,
        AUTO,
        NEVER
    }
}
