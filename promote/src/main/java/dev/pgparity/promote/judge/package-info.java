/**
 * What is run, on a copy or on the target, is judged before each COMMIT, by one judge: {@link
 * dev.pgparity.promote.judge.CommitJudge}.
 */
@NullMarked
package dev.pgparity.promote.judge;

import org.jspecify.annotations.NullMarked;
