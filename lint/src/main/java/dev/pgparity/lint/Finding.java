package dev.pgparity.lint;

/**
 * What a rule says about a place in a file.
 *
 * @param rule its stable name, {@code drop-column}
 * @param file as the user typed it
 * @param line from 1
 * @param column from 1, in characters
 * @param length how many characters of the line it is about; 0 where it is the file
 * @param object what it is about, {@code orders.total}; empty where it is the statement itself
 * @param message what happens, in one sentence
 * @param instead the safe way, in one sentence or in SQL
 */
public record Finding(
        String rule,
        Severity severity,
        Concern concern,
        String file,
        int line,
        int column,
        int length,
        String object,
        String message,
        String instead) {}
