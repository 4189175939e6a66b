package dev.pgparity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.config.EnvironmentSettings;
import dev.pgparity.console.store.Account;
import dev.pgparity.console.store.Accounts;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.Role;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules belong to a database and not to its name, and one administrator alone loosens none. */
class DatabaseRulesTest {
    @Test
    void naming_a_guarded_database_once_more_leaves_its_rules() throws Exception {
        try (ConsoleHere console = ConsoleHere.start("", "", "protected: true, approvals: 1", "")
                        .with("ada", Role.ADMIN);
                HttpSeat ada = new HttpSeat(console.url).signIn("ada")) {
            HttpResponse<String> saved = save(ada, "prod2", console.production.url(), 0);
            assertThat(saved.statusCode()).isEqualTo(302);
            assertThat(ada.get("/settings").body())
                    .contains("They hold until another administrator agrees to no rules");

            EnvironmentSettings second =
                    console.bean(Project.class).configuration().environment("prod2");
            assertThat(second.approvals()).isEqualTo(1);
            assertThat(second.protectedEnvironment()).isTrue();
            HttpResponse<String> agreed =
                    ada.post("/settings/rules/agree", Map.of("database", database(ada.get("/settings"))));
            assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(403);
            assertThat(agreed.body()).contains("another administrator");
            assertThat(console.bean(Project.class)
                            .configuration()
                            .environment("prod2")
                            .approvals())
                    .isEqualTo(1);
        }
    }

    @Test
    void what_is_saved_or_named_again_keeps_its_approvals_until_somebody_else_agrees() throws Exception {
        try (TestDatabase shop = PostgresServers.newest().create();
                ConsoleHere console = ConsoleHere.start("", "", "", "")
                        .with("ada", Role.ADMIN)
                        .with("bob", Role.ADMIN);
                HttpSeat ada = new HttpSeat(console.url).signIn("ada");
                HttpSeat bob = new HttpSeat(console.url).signIn("bob")) {
            save(ada, "shop", shop.url(), 2);
            assertThat(approvals(console, "shop")).isEqualTo(2);
            save(ada, "shop", shop.url(), 0);
            assertThat(approvals(console, "shop")).as("saved again").isEqualTo(2);
            ada.post("/settings/environments/delete", Map.of("name", "shop"));
            save(ada, "laden", shop.url(), 1);
            assertThat(approvals(console, "laden"))
                    .as("removed and named again")
                    .isEqualTo(2);
            save(ada, "laden", shop.url(), 3);
            assertThat(approvals(console, "laden")).as("tightened by one").isEqualTo(3);

            save(ada, "laden", shop.url(), 1);
            String database = database(ada.get("/settings"));
            assertThat(ada.post("/settings/rules/agree", Map.of("database", database))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(approvals(console, "laden")).isEqualTo(3);
            assertThat(bob.post("/settings/rules/agree", Map.of("database", database))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(approvals(console, "laden")).isEqualTo(1);
            assertThat(bob.get("/audit").body()).contains("looser rules agreed to");
        }
    }

    @Test
    void a_database_that_does_not_answer_yet_has_the_strictest_rules() throws Exception {
        try (ConsoleHere console = ConsoleHere.start("", "", "approvals: 1", "").with("ada", Role.ADMIN);
                HttpSeat ada = new HttpSeat(console.url).signIn("ada")) {
            save(ada, "later", "postgresql://nobody@127.0.0.1:1/none", 0);
            assertThat(approvals(console, "later")).isEqualTo(1);
        }
    }

    @Test
    void names_of_people_compare_without_case() throws Exception {
        try (ConsoleHere console = ConsoleHere.start("", "", "", "")
                        .with("ada", Role.ADMIN)
                        .with("dora", Role.APPROVER)
                        .with("Dora", Role.APPROVER);
                HttpSeat upper = new HttpSeat(console.url).signIn("DORA");
                HttpSeat ada = new HttpSeat(console.url).signIn("ada")) {
            assertThat(console.bean(Accounts.class).all())
                    .extracting(Account::name)
                    .containsExactly("ada", "dora");
            assertThat(upper.get("/account").body()).contains("dora");
            ada.post("/settings/people", Map.of("name", "DORA", "role", "APPROVER"));
            assertThat(ada.get("/settings").body()).contains("Give this link to dora");
        }
    }

    private static int approvals(ConsoleHere console, String environment) {
        return console.bean(Project.class)
                .configuration()
                .environment(environment)
                .approvals();
    }

    private static HttpResponse<String> save(HttpSeat seat, String name, String url, int approvals) throws Exception {
        Map<String, String> form = new HashMap<>(Map.of("name", name, "url", url));
        form.put("approvals", String.valueOf(approvals));
        return seat.post("/settings/environments", form);
    }

    private static String database(HttpResponse<String> settings) {
        Matcher hidden = Pattern.compile("name=\"database\" value=\"([^\"]+)\"").matcher(settings.body());
        assertThat(hidden.find()).as(settings.body()).isTrue();
        return hidden.group(1);
    }
}
