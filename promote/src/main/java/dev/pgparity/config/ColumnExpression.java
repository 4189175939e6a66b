package dev.pgparity.config;

import dev.pgparity.catalog.name.ObjectPattern;
import dev.pgparity.problem.Where;

/**
 * An SQL expression for one column, keys {@code using} and {@code fill}.
 *
 * @param column the name of one column
 * @param expression SQL, used as it stands
 * @param at where it stands in the file
 */
public record ColumnExpression(ObjectPattern column, String expression, Where.InText at) {}
