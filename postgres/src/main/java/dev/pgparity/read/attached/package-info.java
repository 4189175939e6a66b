/**
 * Readers of what belongs to exactly one other object: owner, privileges, comment, security label; and of the
 * privileges that new objects begin with.
 */
@NullMarked
package dev.pgparity.read.attached;

import org.jspecify.annotations.NullMarked;
