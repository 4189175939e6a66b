/** Readers of tables and views with their columns, sequences, constraints, indexes, triggers, rules and policies. */
@NullMarked
package dev.pgparity.read.table;

import org.jspecify.annotations.NullMarked;
