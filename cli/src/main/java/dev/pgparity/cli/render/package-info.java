/** How results look: small renderers, each of one report in one format. They decide nothing. */
@NullMarked
package dev.pgparity.cli.render;

import org.jspecify.annotations.NullMarked;
