package dev.pgparity.config;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request and what must come back.
 *
 * @param url may refer to variables
 * @param method GET, POST, …
 * @param headers values may refer to variables, and are never shown
 * @param status of the answer
 * @param expect values in a JSON answer, by their path with dots: {@code database.connected}
 * @param within how long it may take until it answers so; it is asked again meanwhile
 */
public record HttpCheck(
        Expandable url,
        String method,
        Map<String, Expandable> headers,
        int status,
        Map<String, String> expect,
        Duration within) {
    public HttpCheck {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        expect = Collections.unmodifiableMap(new LinkedHashMap<>(expect));
    }
}
