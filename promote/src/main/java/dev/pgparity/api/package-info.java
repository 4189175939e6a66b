/** What applications use that migrate at start-up; it stays as it is from version to version. */
@NullMarked
package dev.pgparity.api;

import org.jspecify.annotations.NullMarked;
