/** Changes of a table made in the longer way that lets its readers and writers go on, and when that way is taken. */
@NullMarked
package dev.pgparity.plan.rule.online;

import org.jspecify.annotations.NullMarked;
