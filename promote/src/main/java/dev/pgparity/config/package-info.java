/**
 * {@code pgparity.yaml}: finding it, reading it with every error at its line, and the values in it as types.
 *
 * <p>Start at {@link dev.pgparity.config.ConfigurationFile}. What a key means is documented at the record that holds
 * it; which keys there are stands in {@link dev.pgparity.config.Keys} and, for editors, in
 * {@code docs/pgparity.schema.json}.
 */
@NullMarked
package dev.pgparity.config;

import org.jspecify.annotations.NullMarked;
