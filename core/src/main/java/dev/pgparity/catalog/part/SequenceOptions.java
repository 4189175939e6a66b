package dev.pgparity.catalog.part;

/** What a sequence does ({@code pg_sequence}); never where it stands. */
public record SequenceOptions(long start, long increment, long minimum, long maximum, long cache, boolean cycle) {}
