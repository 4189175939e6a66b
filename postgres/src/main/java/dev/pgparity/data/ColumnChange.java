package dev.pgparity.data;

import org.jspecify.annotations.Nullable;

/**
 * One value of a row.
 *
 * @param column its name; several where one foreign key has them
 * @param before TARGET's value; null for NULL, and where there is no row
 * @param after SOURCE's value; likewise
 */
public record ColumnChange(
        String column, @Nullable String before, @Nullable String after) {}
