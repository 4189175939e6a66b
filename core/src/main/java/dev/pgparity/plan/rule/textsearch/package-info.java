/** Full text search: configurations, dictionaries, parsers and templates. */
@NullMarked
package dev.pgparity.plan.rule.textsearch;

import org.jspecify.annotations.NullMarked;
