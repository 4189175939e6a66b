package dev.pgparity.console.web;

import dev.pgparity.report.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How pages say times and numbers. */
@Component("say")
public class Say {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    /** {@code 2 minutes ago}. */
    public String ago(@Nullable Instant at) {
        if (at == null) {
            return "never";
        }
        long seconds = Math.max(0, Duration.between(at, Instant.now()).toSeconds());
        if (seconds < 5) {
            return "just now";
        }
        if (seconds < 90) {
            return Words.count(seconds, "second") + " ago";
        }
        if (seconds < 90 * 60) {
            return Words.count(seconds / 60, "minute") + " ago";
        }
        if (seconds < 36 * 3600) {
            return Words.count(seconds / 3600, "hour") + " ago";
        }
        return Words.count(seconds / 86_400, "day") + " ago";
    }

    /** {@code 2026-11-28 18:35}. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : DAY_AND_TIME.format(at);
    }

    /** {@code 18:35:02}. */
    public String clock(Instant at) {
        return CLOCK.format(at);
    }

    /** {@code 1.2 s}; nothing for an unknown time. */
    public String took(@Nullable Long millis) {
        return millis == null ? "" : took(Duration.ofMillis(millis));
    }

    public String took(Duration time) {
        return time.toMillis() < 100 ? time.toMillis() + " ms" : Words.seconds(time);
    }

    /** {@code 3 tables}. */
    public String count(long number, String noun) {
        return Words.count(number, noun);
    }

    /** {@code 2.1 GB}. */
    public String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 1000 && unit < 3) {
            value /= 1000;
            unit++;
        }
        return String.format(
                Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, new String[] {"kB", "MB", "GB", "TB"}[unit]);
    }

    /** With a large first letter. */
    public String sentence(String text) {
        return Words.sentence(text);
    }
}
