package dev.pgparity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.console.store.Accounts;
import dev.pgparity.console.store.ApiTokens;
import dev.pgparity.console.store.ConsoleAudit;
import dev.pgparity.console.store.Role;
import dev.pgparity.console.store.Run;
import dev.pgparity.console.store.RunState;
import dev.pgparity.console.store.Runs;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each protection has somebody who tries to get past it. */
class SecurityTest {
    private static ConsoleHere console;

    @BeforeAll
    static void start() throws IOException {
        console = ConsoleHere.start("CREATE TABLE t (a int, b text)", "CREATE TABLE t (a int)", "approvals: 1", "")
                .with("vera", Role.VIEWER)
                .with("dan", Role.DEVELOPER)
                .with("april", Role.APPROVER)
                .with("adam", Role.ADMIN);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    /** What a request is answered with: {@code in}, {@code no} (403) or {@code login}. */
    private static String answer(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 403 -> "no";
            case 302 -> HttpSeat.location(response).endsWith("/login") ? "login" : "in";
            case 401 -> "login";
            default -> "in";
        };
    }

    private record Endpoint(String method, String path, Map<String, String> form, Role least) {}

    private static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint("GET", "/", Map.of(), Role.VIEWER),
            new Endpoint("GET", "/compare", Map.of(), Role.VIEWER),
            new Endpoint("GET", "/compare/report?source=staging&target=production", Map.of(), Role.VIEWER),
            new Endpoint("GET", "/promote", Map.of(), Role.VIEWER),
            new Endpoint("GET", "/migrations", Map.of(), Role.VIEWER),
            new Endpoint("GET", "/data", Map.of(), Role.VIEWER),
            new Endpoint("GET", "/backups", Map.of(), Role.VIEWER),
            new Endpoint("GET", "/drift", Map.of(), Role.VIEWER),
            new Endpoint("GET", "/history", Map.of(), Role.VIEWER),
            new Endpoint("GET", "/account", Map.of(), Role.VIEWER),
            new Endpoint("GET", "/audit", Map.of(), Role.APPROVER),
            new Endpoint("GET", "/settings", Map.of(), Role.ADMIN),
            new Endpoint("POST", "/compare", Map.of("source", "staging", "target", "production"), Role.VIEWER),
            new Endpoint("POST", "/drift/check", Map.of("source", "staging", "target", "production"), Role.VIEWER),
            new Endpoint(
                    "POST",
                    "/drift/watch",
                    Map.of("source", "staging", "target", "production", "minutes", "0"),
                    Role.DEVELOPER),
            new Endpoint(
                    "POST",
                    "/compare/intentional",
                    Map.of("source", "staging", "target", "production", "object", "table:public.x", "reason", "r"),
                    Role.DEVELOPER),
            new Endpoint("POST", "/promote", Map.of("source", "staging", "target", "production"), Role.DEVELOPER),
            new Endpoint("POST", "/backups/none/restore", Map.of(), Role.ADMIN),
            new Endpoint("POST", "/settings/people", Map.of("name", "x1", "role", "VIEWER"), Role.ADMIN),
            new Endpoint(
                    "POST",
                    "/settings/people/change",
                    Map.of("name", "vera", "role", "VIEWER", "active", "true"),
                    Role.ADMIN),
            new Endpoint("POST", "/settings/tokens", Map.of("name", "t", "role", "VIEWER"), Role.ADMIN),
            new Endpoint("POST", "/settings/tokens/delete", Map.of("id", "0"), Role.ADMIN),
            new Endpoint("POST", "/settings/environments/test", Map.of("name", "staging"), Role.ADMIN),
            new Endpoint("POST", "/settings/environments/delete", Map.of("name", "none"), Role.ADMIN),
            new Endpoint("POST", "/settings/environments", Map.of("name", "e", "url", "x"), Role.ADMIN));

    @Test
    void each_role_may_call_what_the_table_says_and_nothing_else() throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<String, Role> people = Map.of("dan", Role.DEVELOPER, "april", Role.APPROVER, "adam", Role.ADMIN);
        for (Endpoint endpoint : ENDPOINTS) {
            try (HttpSeat stranger = new HttpSeat(console.url)) {
                expect(wrong, "a stranger", endpoint, "login", call(stranger, endpoint));
            }
        }
        for (Map.Entry<String, Role> person : people.entrySet()) {
            try (HttpSeat seat = new HttpSeat(console.url).signIn(person.getKey())) {
                check(wrong, seat, person.getKey(), person.getValue());
            }
        }
        // last, because a change of her account ends her session
        console.with("vera", Role.VIEWER);
        try (HttpSeat seat = new HttpSeat(console.url).signIn("vera")) {
            check(wrong, seat, "vera", Role.VIEWER);
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(List<String> wrong, HttpSeat seat, String name, Role role) throws Exception {
        for (Endpoint endpoint : ENDPOINTS) {
            HttpResponse<String> response = call(seat, endpoint);
            boolean may = role.covers(endpoint.least());
            if (endpoint.path().equals("/backups/none/restore") && may) {
                continue; // there is no such backup, which is said
            }
            expect(wrong, name, endpoint, may ? "in" : "no", response);
        }
    }

    private static HttpResponse<String> call(HttpSeat seat, Endpoint endpoint) throws Exception {
        return endpoint.method().equals("GET")
                ? seat.get(endpoint.path())
                : seat.post(endpoint.path(), endpoint.form());
    }

    private static void expect(
            List<String> wrong, String who, Endpoint endpoint, String expected, HttpResponse<String> response) {
        if (!answer(response).equals(expected) || response.statusCode() >= 500) {
            wrong.add(who + " " + endpoint.method() + " " + endpoint.path() + ": " + response.statusCode() + " "
                    + HttpSeat.location(response) + ", expected " + expected);
        }
    }

    @Test
    void a_forged_request_without_the_pages_token_does_nothing() throws Exception {
        try (HttpSeat adam = new HttpSeat(console.url).signIn("adam")) {
            HttpResponse<String> forged =
                    adam.post("/settings/people", Map.of("name", "mallory", "role", "ADMIN"), Optional.empty());
            assertThat(forged.statusCode()).isEqualTo(403);
            HttpResponse<String> guessed =
                    adam.post("/settings/people", Map.of("name", "mallory", "role", "ADMIN"), Optional.of("AAAA"));
            assertThat(guessed.statusCode()).isEqualTo(403);
            assertThat(adam.get("/logout").statusCode())
                    .as("no link signs anybody out")
                    .isNotEqualTo(302);
            assertThat(adam.get("/account").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_session_that_somebody_planted_is_not_the_one_that_is_signed_in() throws Exception {
        try (HttpSeat dan = new HttpSeat(console.url)) {
            dan.get("/login");
            String planted = dan.session().orElseThrow();
            dan.signIn("dan");
            assertThat(dan.session()).isPresent().get().isNotEqualTo(planted);
        }
    }

    @Test
    void headers_and_cookies_are_strict() throws Exception {
        try (HttpSeat stranger = new HttpSeat(console.url)) {
            HttpResponse<String> login = stranger.get("/login");
            assertThat(login.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(login.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(login.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(login.headers().firstValue("Set-Cookie").orElse(""))
                    .contains("HttpOnly")
                    .contains("SameSite=Strict");
            assertThat(login.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void a_name_that_was_made_to_point_here_is_not_answered() throws Exception {
        URI here = URI.create(console.url);
        try (Socket socket = new Socket(here.getHost(), here.getPort())) {
            socket.getOutputStream()
                    .write("GET /login HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Sign in to pgparity");
        }
    }

    @Test
    void passwords_cannot_be_tried_for_ever() throws Exception {
        try (ConsoleHere other = ConsoleHere.start("", "", "", "").with("eve", Role.DEVELOPER);
                HttpSeat guesser = new HttpSeat(other.url)) {
            String last = "";
            for (int i = 0; i < 6; i++) {
                last = HttpSeat.location(guesser.signIn("eve", "wrong password " + i));
            }
            assertThat(last).endsWith("/login?wait");
            assertThat(HttpSeat.location(guesser.signIn("eve", ConsoleHere.PASSWORD)))
                    .as("even the right one is not looked at")
                    .endsWith("/login?wait");
        }
    }

    @Test
    void whoever_is_unknown_gets_the_same_answer_as_whoever_is_wrong() throws Exception {
        try (ConsoleHere other = ConsoleHere.start("", "", "", "").with("eve", Role.DEVELOPER);
                HttpSeat guesser = new HttpSeat(other.url)) {
            assertThat(HttpSeat.location(guesser.signIn("eve", "nonsense")))
                    .isEqualTo(HttpSeat.location(guesser.signIn("nobody", "nonsense")));
        }
    }

    @Test
    void nobody_approves_his_own_not_even_by_hand() throws Exception {
        try (HttpSeat april = new HttpSeat(console.url).signIn("april");
                HttpSeat dan = new HttpSeat(console.url).signIn("dan")) {
            Run run = planned(april);
            Map<String, String> approval = Map.of("identity", run.identity().orElseThrow());
            HttpResponse<String> own = april.post("/runs/" + run.id() + "/approve", approval);
            assertThat(own.statusCode()).isEqualTo(403);
            assertThat(own.body()).contains("Nobody approves his own");
            assertThat(dan.post("/runs/" + run.id() + "/approve", approval).statusCode())
                    .as("a developer approves nothing")
                    .isEqualTo(403);
            HttpResponse<String> unapproved = april.post("/runs/" + run.id() + "/run", Map.of("typed", "production"));
            assertThat(unapproved.statusCode()).isEqualTo(403);
            assertThat(unapproved.body()).contains("It needs 1 approval by others");

            try (HttpSeat adam = new HttpSeat(console.url).signIn("adam")) {
                HttpResponse<String> stale = adam.post("/runs/" + run.id() + "/approve", Map.of("identity", "0000"));
                assertThat(stale.statusCode())
                        .as("another plan than the one there is")
                        .isEqualTo(403);
                assertThat(adam.post("/runs/" + run.id() + "/approve", approval).statusCode())
                        .isEqualTo(302);
                assertThat(april.post("/runs/" + run.id() + "/run", Map.of("typed", "staging"))
                                .statusCode())
                        .as("the wrong name was typed")
                        .isEqualTo(403);
            }
            assertThat(console.production.value("SELECT count(*) FROM pg_attribute WHERE attrelid = 't'::regclass"
                            + " AND attnum > 0 AND NOT attisdropped"))
                    .as("nothing has run")
                    .isEqualTo("1");
            april.post("/runs/" + run.id() + "/cancel", Map.of());
        }
    }

    @Test
    void whoever_changes_a_plan_is_its_author_and_does_not_approve_it() throws Exception {
        try (HttpSeat dan = new HttpSeat(console.url).signIn("dan");
                HttpSeat april = new HttpSeat(console.url).signIn("april")) {
            Run run = planned(dan);
            april.post("/runs/" + run.id() + "/plan", Map.of("phase", "all"));
            Run changed = awaitPlan(run.id());
            assertThat(changed.askedBy()).isEqualTo("april");
            HttpResponse<String> own = april.post(
                    "/runs/" + run.id() + "/approve",
                    Map.of("identity", changed.identity().orElseThrow()));
            assertThat(own.statusCode()).isEqualTo(403);
            assertThat(own.body()).contains("Nobody approves his own");
            april.post("/runs/" + run.id() + "/cancel", Map.of());
        }
    }

    private static Run planned(HttpSeat seat) throws Exception {
        HttpResponse<String> made = seat.post("/promote", Map.of("source", "staging", "target", "production"));
        long id = Long.parseLong(HttpSeat.location(made).replaceAll(".*/", ""));
        return awaitPlan(id);
    }

    private static Run awaitPlan(long id) throws InterruptedException {
        Runs runs = console.bean(Runs.class);
        for (int i = 0; i < 300 && runs.find(id).orElseThrow().state() == RunState.PLANNING; i++) {
            Thread.sleep(100);
        }
        Run run = runs.find(id).orElseThrow();
        assertThat(run.state()).as(run.verdict().orElse("")).isEqualTo(RunState.PLANNED);
        return run;
    }

    @Test
    void what_somebody_types_is_never_markup() throws Exception {
        try (HttpSeat dan = new HttpSeat(console.url).signIn("dan")) {
            String nasty = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
            HttpResponse<String> made =
                    dan.post("/promote", Map.of("source", "staging", "target", "production", "title", nasty));
            String page = dan.get(URI.create(HttpSeat.location(made)).getPath()).body();
            assertThat(page)
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x");
            assertThat(dan.get("/compare?filter=%3Cscript%3Ealert(1)%3C/script%3E")
                            .body())
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void no_page_no_answer_and_no_log_has_a_password() throws Exception {
        String password = console.staging.target().password().orElseThrow().reveal();
        String token = console.bean(ApiTokens.class).create("test", "adam", Role.ADMIN, 1);
        try (HttpSeat adam = new HttpSeat(console.url).signIn("adam")) {
            for (Endpoint endpoint : ENDPOINTS) {
                if (endpoint.method().equals("GET")) {
                    assertThat(adam.get(endpoint.path()).body())
                            .as(endpoint.path())
                            .doesNotContain(password)
                            .doesNotContain(ConsoleHere.PASSWORD);
                }
            }
            String secret = "s3cret-of-a-database";
            adam.post(
                    "/settings/environments",
                    Map.of("name", "sealed", "url", "postgresql://u:" + secret + "@127.0.0.1:1/none"));
            assertThat(adam.get("/settings").body()).contains("sealed").doesNotContain(secret);
            assertThat(adam.get("/compare?source=staging&target=sealed").body()).doesNotContain(secret);
            assertThat(adam.api("/api/compare", token, "{\"source\":\"staging\",\"target\":\"sealed\"}")
                            .body())
                    .doesNotContain(secret);
            assertThat(adam.get("/audit").body()).contains("environment saved").doesNotContain(secret);
            List<String> stored =
                    console.control().rows("SELECT encode(url_sealed, 'escape') FROM pgparity_console.environment");
            assertThat(stored).hasSize(1).noneMatch(text -> text.contains(secret));
            adam.post("/settings/environments/delete", Map.of("name", "sealed"));
        }
    }

    @Test
    void tokens_speak_for_their_role_and_no_further() throws Exception {
        ApiTokens tokens = console.bean(ApiTokens.class);
        String viewer = tokens.create("look", "adam", Role.VIEWER, 1);
        String more = tokens.create("more than its account may", "dan", Role.ADMIN, 1);
        String pair = "{\"source\":\"staging\",\"target\":\"production\"}";
        try (HttpSeat program = new HttpSeat(console.url)) {
            assertThat(program.api("/api/environments", "", "").statusCode()).isEqualTo(401);
            assertThat(program.api("/api/environments", "pgp_wrong", "").statusCode())
                    .isEqualTo(401);
            HttpResponse<String> compared = program.api("/api/compare", viewer, pair);
            assertThat(compared.statusCode()).isEqualTo(200);
            assertThat(compared.body()).contains("\"parity\":false").contains("column:public.t.b");
            assertThat(program.api("/api/promotions", viewer, pair).statusCode())
                    .isEqualTo(403);
            HttpResponse<String> planned = program.api("/api/promotions", more, pair);
            assertThat(planned.statusCode()).isEqualTo(201);
            assertThat(program.api("/api/promotions/1/approve", more, "{\"plan\":\"x\"}")
                            .statusCode())
                    .as("dan is a developer, whatever his token says")
                    .isEqualTo(403);
            assertThat(program.api("/metrics", viewer, "").body()).contains("pgparity_runs");
            assertThat(program.get("/metrics").statusCode()).isEqualTo(401);
            assertThat(program.get("/health").body()).isEqualTo("{\"status\":\"ok\"}");
        }
        try (HttpSeat adam = new HttpSeat(console.url).signIn("adam")) {
            assertThat(adam.get("/api/environments").statusCode())
                    .as("a browser's cookie opens no API, so no page can make it call one")
                    .isEqualTo(401);
        }
    }

    @Test
    void an_account_that_is_closed_is_out_at_once_and_the_last_administrator_stays() throws Exception {
        try (ConsoleHere other = ConsoleHere.start("", "", "", "")
                        .with("root", Role.ADMIN)
                        .with("eve", Role.DEVELOPER);
                HttpSeat eve = new HttpSeat(other.url).signIn("eve");
                HttpSeat root = new HttpSeat(other.url).signIn("root")) {
            assertThat(eve.get("/account").statusCode()).isEqualTo(200);
            root.post("/settings/people/change", Map.of("name", "eve", "role", "DEVELOPER"));
            assertThat(HttpSeat.location(eve.get("/account"))).endsWith("/login?changed");
            assertThat(HttpSeat.location(eve.signIn("eve", ConsoleHere.PASSWORD)))
                    .endsWith("/login?failed");
            assertThat(root.post("/settings/people/change", Map.of("name", "root", "role", "VIEWER", "active", "true"))
                            .body())
                    .contains("Then nobody could administrate any more");
            assertThat(other.bean(Accounts.class).find("root").orElseThrow().role())
                    .isEqualTo(Role.ADMIN);
        }
    }

    @Test
    void tampering_with_the_audit_log_is_seen() throws Exception {
        try (ConsoleHere other = ConsoleHere.start("", "", "", "").with("root", Role.ADMIN);
                HttpSeat root = new HttpSeat(other.url).signIn("root")) {
            assertThat(root.get("/audit").body())
                    .contains("The audit log is whole")
                    .contains("logged in");
            other.control()
                    .execute("ALTER TABLE pgparity.audit DISABLE TRIGGER ALL;"
                            + " UPDATE pgparity.audit SET done_by = 'somebody else'");
            assertThat(root.get("/audit").body()).contains("The audit log was tampered with");
        }
    }

    @Test
    void an_audit_log_whose_end_was_cut_off_is_seen() throws Exception {
        try (ConsoleHere other = ConsoleHere.start("", "", "", "").with("root", Role.ADMIN);
                HttpSeat root = new HttpSeat(other.url).signIn("root")) {
            other.control()
                    .execute(
                            "ALTER TABLE pgparity.audit DISABLE TRIGGER ALL; DELETE FROM pgparity.audit WHERE number ="
                                    + " (SELECT max(number) FROM pgparity.audit); ALTER TABLE pgparity.audit ENABLE TRIGGER ALL");
            String cut = root.get("/audit").body();
            assertThat(cut).contains("The audit log was tampered with").contains("the end was cut off");

            // what is written since does not cover it up
            for (int i = 0; i < 3; i++) {
                other.bean(ConsoleAudit.class).write("root", "looked", "x", "");
            }
            assertThat(root.get("/audit").body()).contains("The audit log was tampered with");
        }
    }
}
