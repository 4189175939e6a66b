/** Foreign data: wrappers, servers, user mappings, foreign tables. */
@NullMarked
package dev.pgparity.plan.rule.foreign;

import org.jspecify.annotations.NullMarked;
