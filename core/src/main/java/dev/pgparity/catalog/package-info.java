/** What a database is: an immutable, comparable picture of its schema, and the names of the objects in it. */
@NullMarked
package dev.pgparity.catalog;

import org.jspecify.annotations.NullMarked;
