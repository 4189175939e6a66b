/** Readers of full text search: configurations, dictionaries, parsers and templates. */
@NullMarked
package dev.pgparity.read.textsearch;

import org.jspecify.annotations.NullMarked;
