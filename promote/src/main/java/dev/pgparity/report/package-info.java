/** How things are said to a person, and the reports that every front end gives: the same words everywhere. */
@NullMarked
package dev.pgparity.report;

import org.jspecify.annotations.NullMarked;
