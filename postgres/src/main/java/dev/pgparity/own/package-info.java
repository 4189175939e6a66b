/**
 * Our own schema {@code pgparity} in a database: its tables and their numbered migrations, who may use them, and whether
 * what stands under our names is ours. Everything that opens one of these tables comes through here.
 */
@NullMarked
package dev.pgparity.own;

import org.jspecify.annotations.NullMarked;
