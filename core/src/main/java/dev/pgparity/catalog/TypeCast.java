package dev.pgparity.catalog;

import dev.pgparity.catalog.object.Cast;

/**
 * A cast that the server knows ({@code pg_cast}), built in or not.
 *
 * @param source as {@code format_type} prints it, without modifiers
 * @param target as {@code format_type} prints it, without modifiers
 * @param binary both have the same bytes: nothing is called
 */
public record TypeCast(String source, String target, Cast.Context context, boolean binary) {}
