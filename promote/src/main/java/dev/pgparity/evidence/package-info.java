/** What is kept of a promotion for whoever asks later: as a page, as JSON, as JUnit. */
@NullMarked
package dev.pgparity.evidence;

import org.jspecify.annotations.NullMarked;
