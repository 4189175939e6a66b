package dev.pgparity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.pgparity.console.store.Role;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people come for: set up, compare, promote with a second person's approval, see it proved. */
class JourneyTest {
    @RegisterExtension
    private static final OpenBrowser BROWSER = new OpenBrowser();

    private static final String STAGING = """
            CREATE TABLE orders (id int PRIMARY KEY, total numeric NOT NULL, channel text DEFAULT 'web');
            CREATE TABLE team_roles (code text PRIMARY KEY, name text NOT NULL);
            CREATE INDEX orders_total ON orders (total);
            INSERT INTO team_roles VALUES ('admin', 'Administrator'), ('member', 'Member');
            """;
    private static final String PRODUCTION = """
            CREATE TABLE orders (id int PRIMARY KEY, total numeric NOT NULL, old_note text);
            INSERT INTO orders SELECT i, i, 'note' FROM generate_series(1, 50) i;
            CREATE TABLE team_roles (code text PRIMARY KEY, name text NOT NULL);
            INSERT INTO team_roles VALUES ('admin', 'Admin');
            """;

    @Test
    void a_promotion_with_a_second_persons_approval() throws IOException {
        try (ConsoleHere console = ConsoleHere.start(
                        STAGING,
                        PRODUCTION,
                        "approvals: 1",
                        "data: [{ table: public.team_roles, key: [code], mode: mirror }]\n");
                Seat ann = Seat.at(BROWSER.get(), console.url);
                Seat bob = Seat.at(BROWSER.get(), console.url)) {
            // the one-time link makes the first administrator, once
            ann.page.navigate(console.setupLink());
            ann.picture("setup");
            ann.page.getByLabel("Name").fill("ann");
            ann.page.getByLabel("Password, at least 12 characters").fill(ConsoleHere.PASSWORD);
            ann.page.getByLabel("The same again").fill(ConsoleHere.PASSWORD);
            ann.button("Create the account").click();
            ann.sees("Your account is ready").picture("login");
            ann.page.navigate(console.setupLink());
            ann.sees("This link does not work any more");
            ann.signIn("ann", ConsoleHere.PASSWORD);
            ann.sees("Production is not the same as staging").picture("overview");

            // she invites a second person
            console.with("bob", Role.APPROVER);
            bob.signIn("bob", ConsoleHere.PASSWORD).sees("Production is not the same as staging");

            // compare
            ann.link("See the differences").first().click();
            ann.sees("orders.channel").picture("compare");

            // plan, ask
            ann.link("Plan promotion").click();
            ann.picture("promote");
            ann.page.getByLabel("What is in it").fill("Sales channels");
            ann.button("Plan it").click();
            ann.sees("Request approval").sees("lookup row").picture("planned");
            assertThat(ann.button("Approve exactly this").count())
                    .as("nobody approves his own")
                    .isZero();
            assertThat(ann.button("Run promotion").count())
                    .as("not before somebody approved")
                    .isZero();
            ann.button("Rehearse on a copy").click();
            ann.sees("it succeeds on the copy").picture("rehearsed");
            assertThat(console.production.value("SELECT count(*) FROM pg_attribute WHERE"
                            + " attrelid = 'orders'::regclass AND attname = 'channel'"))
                    .as("only the copy was changed")
                    .isEqualTo("0");
            ann.button("Request approval").click();
            ann.sees("waits for approval");

            // the second person approves and runs
            bob.go("/");
            bob.sees("waits for a second person");
            bob.link("Review").click();
            bob.button("Approve exactly this").click();
            bob.sees("approved by bob");
            ann.page.reload();
            ann.sees("approved by bob");
            ann.page.getByLabel("Name of the target").fill("production");
            ann.button("Run promotion").click();
            ann.sees("Rehearsal on the copy").picture("running");
            ann.sees("Landed as planned").picture("done");
            assertThat(console.production.value("SELECT count(*) FROM orders WHERE channel = 'web'"))
                    .isEqualTo("50");
            assertThat(console.production.rows("SELECT code, name FROM team_roles ORDER BY 1"))
                    .containsExactly("admin|Administrator", "member|Member");
            assertThat(console.production.value("SELECT count(old_note) FROM orders"))
                    .as("nothing is taken away in this phase")
                    .isEqualTo("50");
            assertThat(ann.complaints).isEmpty();

            for (String path : new String[] {
                "/drift", "/history", "/audit", "/settings", "/backups", "/data", "/migrations", "/account"
            }) {
                ann.go(path).picture(path.substring(1));
                assertThat(ann.barriers()).as(path).isEmpty();
            }
            for (String path : new String[] {"/", "/compare", "/promote", "/runs/1"}) {
                ann.go(path);
                assertThat(ann.barriers()).as(path).isEmpty();
            }
            try (Seat phone = Seat.at(BROWSER.get(), console.url, 390, 800, ColorScheme.DARK)) {
                phone.signIn("ann", ConsoleHere.PASSWORD);
                for (String path : new String[] {"/", "/compare", "/runs/1", "/settings"}) {
                    phone.go(path).picture("phone" + path.replace('/', '-'));
                    assertThat(phone.barriers()).as("dark " + path).isEmpty();
                    assertThat((Integer) phone.page.evaluate(
                                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                            .as("nothing is wider than a phone on " + path)
                            .isZero();
                }
            }
        }
    }
}
