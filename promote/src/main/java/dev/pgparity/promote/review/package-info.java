/**
 * What a promotion would do, seen as a whole: its identity, what of it is selected, and which hazards a person allows.
 * Start at {@link dev.pgparity.promote.review.PlanReview}.
 */
@NullMarked
package dev.pgparity.promote.review;

import org.jspecify.annotations.NullMarked;
