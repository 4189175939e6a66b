package dev.pgparity.health;

import dev.pgparity.config.HttpCheck;
import dev.pgparity.config.Variables;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks an application over HTTP, again and again until it answers as expected or time is up. */
public final class HttpProbe {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(10);

    private final Variables variables;

    public HttpProbe(Variables variables) {
        this.variables = variables;
    }

    /**
     * Asks.
     *
     * @param name as reports call it
     * @param patient whether the application may need its time ({@code within}); otherwise it is asked once
     */
    public Finding ask(String name, HttpCheck check, boolean patient) {
        long begin = System.nanoTime();
        String url = check.url().resolve(variables, name);
        Duration within = patient ? check.within() : Duration.ZERO;
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(ONE_ANSWER)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            while (true) {
                Optional<String> failure = once(client, name, url, check);
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                if (failure.isEmpty() || took.plus(PAUSE).compareTo(within) > 0) {
                    return new Finding(name, failure, took);
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finding(name, Optional.of("interrupted"), Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private Optional<String> once(HttpClient client, String name, String url, HttpCheck check)
            throws InterruptedException {
        HttpResponse<String> answer;
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(ONE_ANSWER)
                    .method(check.method(), HttpRequest.BodyPublishers.noBody());
            check.headers().forEach((header, value) -> request.header(header, value.resolve(variables, name)));
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IllegalArgumentException e) {
            return Optional.of("this is no request that can be sent: check its url and headers");
        } catch (IOException e) {
            return Optional.of("no answer: " + reason(e));
        }
        if (answer.statusCode() != check.status()) {
            return Optional.of("answered " + answer.statusCode() + ", " + check.status() + " is expected");
        }
        return check.expect().isEmpty() ? Optional.empty() : compare(answer.body(), check.expect());
    }

    private static String reason(IOException e) {
        String words = Objects.requireNonNullElse(e.getMessage(), "");
        if (e instanceof HttpTimeoutException) {
            return "none within " + ONE_ANSWER.toSeconds() + " s";
        }
        if (e instanceof ConnectException) { // without a message, whatever is behind it
            return e.getCause() instanceof ConnectException cause
                            && cause.getCause() instanceof UnresolvedAddressException
                    ? "the host's name is not known"
                    : words.isEmpty() ? "the connection was refused, or the host is not known" : words;
        }
        return words.isEmpty() ? "the connection broke" : words;
    }

    private static Optional<String> compare(String body, Map<String, String> expect) {
        JsonNode root;
        try {
            root = JsonMapper.builder().build().readTree(body);
        } catch (JacksonException e) {
            return Optional.of("answered something that is not JSON");
        }
        for (Map.Entry<String, String> wanted : expect.entrySet()) {
            JsonNode node = root;
            for (String part : wanted.getKey().split("\\.")) {
                node = part.matches("[0-9]+") && node.isArray() ? node.path(Integer.parseInt(part)) : node.path(part);
            }
            String found =
                    node.isMissingNode() ? "nothing" : node.isValueNode() ? node.asString("null") : node.toString();
            if (!found.equals(wanted.getValue())) {
                return Optional.of(wanted.getKey() + " is " + found + ", " + wanted.getValue() + " is expected");
            }
        }
        return Optional.empty();
    }
}
