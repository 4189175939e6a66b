package dev.pgparity.watch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells a URL, in JSON whose member {@code text} chat systems show. The URL is a secret and is never shown. */
public final class Webhook {
    private final URI url;

    public Webhook(URI url) {
        this.url = url;
    }

    /** Tells; why not, where it could not. */
    public Optional<String> tell(String environment, List<Alarm> alarms) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put(
                "text",
                environment + ": "
                        + String.join("; ", alarms.stream().map(Alarm::text).toList()));
        body.put("environment", environment);
        ArrayNode all = body.putArray("alarms");
        alarms.forEach(alarm -> all.addObject().put("what", alarm.what()).put("text", alarm.text()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(url)
                            .timeout(Duration.ofSeconds(10))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    JsonMapper.builder().build().writeValueAsString(body)))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() < 300
                    ? Optional.empty()
                    : Optional.of("the webhook answered " + answer.statusCode());
        } catch (IOException e) {
            return Optional.of("the webhook does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
