package dev.pgparity.browser;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who sends requests by hand, as an attacker would. */
final class HttpSeat implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String url;

    HttpSeat(String url) {
        this.url = url;
    }

    HttpSeat signIn(String name) throws IOException, InterruptedException {
        HttpResponse<String> answer = signIn(name, ConsoleHere.PASSWORD);
        if (!location(answer).endsWith("/") && !location(answer).contains("continue")) {
            throw new AssertionError(name + " was not let in: " + location(answer));
        }
        return this;
    }

    HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        return post("/login", Map.of("username", name, "password", password));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** With the token of a page that this session has seen. */
    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        return post(path, form, csrf());
    }

    HttpResponse<String> post(String path, Map<String, String> form, Optional<String> csrf)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        String token = csrf.map(one -> (body.isEmpty() ? "" : "&") + "_csrf=" + encoded(one))
                .orElse("");
        return client.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body + token))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    Optional<String> csrf() throws IOException, InterruptedException {
        for (String page : new String[] {"/account", "/login"}) {
            Matcher token = TOKEN.matcher(get(page).body());
            if (token.find()) {
                return Optional.of(token.group(1));
            }
        }
        return Optional.empty();
    }

    /** With a token for programs; the method is GET where there is no body. */
    HttpResponse<String> api(String path, String token, String json) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(
                (json.isEmpty() ? request.GET() : request.POST(HttpRequest.BodyPublishers.ofString(json))).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("PGPARITY"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
