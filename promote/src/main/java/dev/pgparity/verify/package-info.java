/** The verdict on what a promotion did: read back from the target, never from what was believed. */
@NullMarked
package dev.pgparity.verify;

import org.jspecify.annotations.NullMarked;
