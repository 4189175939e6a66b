/** Types, domains and collations. */
@NullMarked
package dev.pgparity.plan.rule.type;

import org.jspecify.annotations.NullMarked;
