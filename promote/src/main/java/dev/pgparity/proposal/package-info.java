/** What is to be done, what waits and what keeps it from being done: the plan as it is put before a person. */
@NullMarked
package dev.pgparity.proposal;

import org.jspecify.annotations.NullMarked;
