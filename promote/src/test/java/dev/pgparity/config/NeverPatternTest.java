package dev.pgparity.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeverPatternTest {
    @ParameterizedTest
    @CsvSource({
        "remove-*.sql,       002_remove-a.sql",
        "remove-a.sql,       002_remove-a.sql",
        "remove-*,           002_2026-11-05_remove-a.sql",
        "2026-11-05_*,       002_2026-11-05_remove-a.sql",
        "002_2026-11*,       002_2026-11-05_remove-a.sql",
        "remove-*,           2026-11-05_remove-a.sql",
        "remove-*,           2026-11-05-2_remove-a.sql",
        "remove-a.sql,       20260101_2026-11-05_remove-a.sql",
        "002_remove-a.sql,   002_remove-a.sql",
        "remove_*,           V2__remove_a.sql",
        "remove_a.sql,       V1.2.3__remove_a.sql",
        "remove_*,           20260101120000_remove_a.sql",
        "remove_*,           R__remove_views.sql",
        "remove_a,           20260101120000_remove_a/migration.sql",
        "remove-*,           database/migrations/002-remove-a.sql",
        "002*,               002_remove-a.sql"
    })
    void a_file_is_meant_with_and_without_its_version(String pattern, String file) {
        assertThat(new NeverPattern(pattern).matches(file)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "remove-*.sql,  002_dont-remove-a.sql",
        "remove-b.sql,  002_remove-a.sql",
        "move-*.sql,    002_remove-a.sql",
        "users.sql,     2users.sql"
    })
    void no_other_file_is(String pattern, String file) {
        assertThat(new NeverPattern(pattern).matches(file)).isFalse();
    }
}
