package dev.pgparity.catalog;

/**
 * How big a table is, by the server's own statistics.
 *
 * @param rows {@code reltuples}, an estimate; -1 where it was never analyzed
 * @param bytes main fork ({@code relpages} × block size)
 */
public record TableSize(long rows, long bytes) {}
