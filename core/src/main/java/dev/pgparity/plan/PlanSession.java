package dev.pgparity.plan;

import dev.pgparity.sql.SqlText;
import java.util.List;

/**
 * What a session must be set to before a plan's statements mean what they meant when they were made: the same settings
 * that a dump sets before it restores.
 */
public final class PlanSession {
    private PlanSession() {}

    /** One SET statement each; all for the session, none for the transaction. */
    public static List<SqlText> settings() {
        return List.of(
                SqlText.of("SET client_encoding = 'UTF8'"),
                SqlText.of("SET standard_conforming_strings = on"),
                SqlText.of("SET client_min_messages = warning"),
                SqlText.of("SET search_path = ''"),
                // bodies may name what a later step creates; the server checks them when they run
                SqlText.of("SET check_function_bodies = false"),
                SqlText.of("SET row_security = off"),
                SqlText.of("SET xmloption = content"),
                SqlText.of("SET DateStyle = 'ISO, MDY'"),
                SqlText.of("SET IntervalStyle = 'postgres'"),
                SqlText.of("SET TimeZone = 'UTC'"));
    }
}
