/**
 * A catalog in JSON, as snapshots, plan files and the history of a target hold it, and back; earlier formats too. Start
 * at {@link dev.pgparity.read.stored.CatalogSnapshot}.
 */
@NullMarked
package dev.pgparity.read.stored;

import org.jspecify.annotations.NullMarked;
