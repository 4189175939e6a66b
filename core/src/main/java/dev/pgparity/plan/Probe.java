package dev.pgparity.plan;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.sql.SqlText;

/**
 * A read-only question to the target whose answer belongs to a hazard: does the column hold a value, which rows would
 * violate the constraint. The planner asks, others run it; an unanswered probe counts as the risk.
 *
 * @param kind the hazard that the answer confirms or removes
 * @param object what the hazard is about
 * @param exists a SELECT that returns a row exactly when the risk is real
 * @param count a SELECT that returns how many rows are concerned (first column) out of how many (second column)
 * @param examples a SELECT of at most five keys of such rows; empty where there is nothing to show
 */
public record Probe(HazardKind kind, ObjectId object, SqlText exists, SqlText count, SqlText examples) {}
