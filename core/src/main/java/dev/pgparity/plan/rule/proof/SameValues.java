package dev.pgparity.plan.rule.proof;

import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.EnumType;
import dev.pgparity.plan.PlanContext;
import java.util.Objects;

/** Whether a column's values are what they were, and are told apart as they were: what is asked of them now holds then. */
public final class SameValues {
    private SameValues() {}

    public static boolean of(ObjectId column, PlanContext context) {
        Column before = context.target().find(column, Column.class);
        Column after = context.source().find(column, Column.class);
        return before != null
                && after != null
                && !context.creates(column)
                && before.type().equals(after.type())
                && Objects.equals(before.collation(), after.collation())
                && context.target().dependencies().of(column).stream()
                        .map(Dependency::referenced)
                        .noneMatch(of -> comparesAnew(of, context));
    }

    /** Whether what refers to this says the same before and after; @param table the one whose rows are asked about */
    static boolean unchanged(ObjectId id, ObjectId table, PlanContext context) {
        return id.kind() == Kind.COLUMN
                ? of(id, context)
                : context.target().has(id) && !context.creates(id) && (id.equals(table) || !context.alters(id));
    }

    /** A collation or type in another form may take two values for one; an enum's labels stay apart. */
    private static boolean comparesAnew(ObjectId of, PlanContext context) {
        boolean type = of.kind() == Kind.COLLATION || of.kind() == Kind.TYPE || of.kind() == Kind.DOMAIN;
        return type && context.alters(of) && !(context.target().find(of) instanceof EnumType);
    }
}
