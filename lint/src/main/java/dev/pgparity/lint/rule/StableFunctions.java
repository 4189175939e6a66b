package dev.pgparity.lint.rule;

import java.util.Set;

/**
 * Functions that give one value for a whole statement, as {@code pg_proc.provolatile} says: a column with such a default
 * needs no rewrite of its table. A function that is not here may be anything, and a user's own is volatile unless
 * declared otherwise.
 */
final class StableFunctions {
    /** Name and number of arguments. */
    private static final Set<String> CALLS = Set.of(
            "now/0",
            "transaction_timestamp/0",
            "statement_timestamp/0",
            "current_setting/1",
            "current_setting/2",
            "current_database/0",
            "current_schema/0",
            "pg_backend_pid/0",
            "txid_current/0",
            "pg_current_xact_id/0",
            "timezone/2",
            "timezone/1",
            "date_trunc/2",
            "date_trunc/3",
            "date_part/2",
            "age/1",
            "age/2",
            "to_char/2",
            "to_date/2",
            "to_timestamp/1",
            "to_timestamp/2",
            "to_number/2",
            "make_date/3",
            "make_time/3",
            "make_interval/0",
            "make_interval/1",
            "lower/1",
            "upper/1",
            "initcap/1",
            "md5/1",
            "length/1",
            "btrim/1",
            "trim/1",
            "ltrim/1",
            "rtrim/1",
            "replace/3",
            "substr/2",
            "substr/3",
            "substring/2",
            "substring/3",
            "left/2",
            "right/2",
            "repeat/2",
            "concat/2",
            "concat/3",
            "format/1",
            "format/2",
            "coalesce/1",
            "coalesce/2",
            "coalesce/3",
            "nullif/2",
            "greatest/2",
            "least/2",
            "abs/1",
            "round/1",
            "round/2",
            "floor/1",
            "ceil/1",
            "trunc/1",
            "jsonb_build_object/0",
            "jsonb_build_object/2",
            "jsonb_build_object/4",
            "jsonb_build_array/0",
            "json_build_object/0",
            "json_build_object/2",
            "json_build_array/0",
            "array_fill/2",
            "string_to_array/2",
            "decode/2",
            "encode/2",
            "int4range/2",
            "int8range/2",
            "numrange/2",
            "tsrange/2",
            "tstzrange/2",
            "daterange/2",
            "tstzrange/3",
            "to_jsonb/1",
            "to_json/1",
            "to_tsvector/1",
            "to_tsvector/2");

    /** Words that are calls without parentheses. */
    private static final Set<String> WORDS = Set.of(
            "current_timestamp",
            "current_date",
            "current_time",
            "localtime",
            "localtimestamp",
            "current_user",
            "session_user",
            "user",
            "current_role",
            "current_catalog",
            "current_schema");

    private StableFunctions() {}

    /** @param call {@code name/number}, or words such as {@code current_timestamp} */
    static boolean has(String call) {
        String words = call.replaceFirst("[ (/].*", "");
        return CALLS.contains(call) || WORDS.contains(words);
    }
}
