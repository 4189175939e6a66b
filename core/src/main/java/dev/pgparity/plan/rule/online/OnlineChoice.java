package dev.pgparity.plan.rule.online;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.plan.PlanContext;
import java.util.Optional;
import java.util.Set;

/** Whether a change of a table is made in the longer way that lets its readers and writers go on. */
public final class OnlineChoice {
    private OnlineChoice() {}

    /** A table that is new has no readers; one that is small is done before anybody notices. */
    public static boolean at(ObjectId table, PlanContext context) {
        boolean there = context.target().has(table) && !context.creates(table) && !context.drops(table);
        return there
                && switch (context.settings().online()) {
                    case ALWAYS -> table.kind() == Kind.TABLE || table.kind() == Kind.MATERIALIZED_VIEW;
                    case AUTO ->
                        context.target().surroundings().rows().of(table)
                                >= Math.max(1, context.settings().onlineAboveRows());
                    case NEVER -> false;
                };
    }

    /** One of this table and those below is worth the longer way. */
    public static boolean atAny(ObjectId table, Set<ObjectId> below, PlanContext context) {
        return at(table, context) || below.stream().anyMatch(heir -> at(heir, context));
    }

    /**
     * The tables below that a change of this one reaches, at any depth; empty where one of them comes or goes in the same
     * plan, or is detached for a while: what it holds in between cannot be foretold.
     */
    public static Optional<Set<ObjectId>> heirs(ObjectId table, PlanContext context) {
        Set<ObjectId> wanted = Lineage.below(table, context.source());
        return wanted.equals(Lineage.below(table, context.target()))
                        && wanted.stream().noneMatch(context::creates)
                        && Lineage.tiesBelow(table, context.target()).stream().noneMatch(context::drops)
                ? Optional.of(wanted)
                : Optional.empty();
    }
}
