/** Readers of publications and subscriptions. */
@NullMarked
package dev.pgparity.read.replication;

import org.jspecify.annotations.NullMarked;
