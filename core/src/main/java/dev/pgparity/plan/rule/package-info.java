/** How each kind is created, altered and dropped. */
@NullMarked
package dev.pgparity.plan.rule;

import org.jspecify.annotations.NullMarked;
