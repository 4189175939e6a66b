/** What was done, by whom, in an order that nobody can change without its being seen. */
@NullMarked
package dev.pgparity.audit;

import org.jspecify.annotations.NullMarked;
