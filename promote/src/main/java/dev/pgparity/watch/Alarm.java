package dev.pgparity.watch;

/**
 * Something that is not as it should be.
 *
 * @param what what it is about, the same from round to round: {@code drift}, {@code check checks/a.sql}
 * @param text a sentence
 */
public record Alarm(String what, String text) {}
