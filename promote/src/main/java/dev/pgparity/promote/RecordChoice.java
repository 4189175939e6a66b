package dev.pgparity.promote;

/**
 * That the target remembers the promotion.
 *
 * @param source the source as the user knows it
 */
public record RecordChoice(String source) {}
