package dev.pgparity.plan;

/**
 * A step of a plan that does not run now.
 *
 * @param number its place in the whole plan, from 1
 * @param why a clause: {@code contract phase}, {@code needs step 4}
 */
public record LeftStep(int number, Step step, String why) {}
