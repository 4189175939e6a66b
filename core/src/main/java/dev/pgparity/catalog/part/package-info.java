/**
 * What the records of objects are made of: options, parameters, keys of an index, and the names under which all of it
 * is stored.
 */
@NullMarked
package dev.pgparity.catalog.part;

import org.jspecify.annotations.NullMarked;
