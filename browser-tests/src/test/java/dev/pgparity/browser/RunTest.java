package dev.pgparity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import dev.pgparity.console.ConsoleServer;
import dev.pgparity.console.store.Role;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A promotion that is refused, fails, is cancelled, or is looked at from somewhere else. */
class RunTest {
    private static final String WANTED = "CREATE TABLE orders (id int PRIMARY KEY, total numeric, channel text)";
    private static final String PRESENT = "CREATE TABLE orders (id int PRIMARY KEY, total numeric, old_note text);"
            + " INSERT INTO orders VALUES (1, 10, 'a'), (2, 20, NULL)";

    @RegisterExtension
    private static final OpenBrowser BROWSER = new OpenBrowser();

    private static Seat planned(ConsoleHere console, String name) {
        Seat seat = Seat.at(BROWSER.get(), console.url).signIn(name, ConsoleHere.PASSWORD);
        seat.go("/promote");
        seat.button("Plan it").click();
        return seat;
    }

    @Test
    void a_hazard_is_refused_until_somebody_accepts_it_by_name() throws Exception {
        try (ConsoleHere console = ConsoleHere.start(WANTED, PRESENT, "", "").with("dan", Role.DEVELOPER);
                Seat dan = planned(console, "dan")) {
            dan.sees("hazards are not allowed, so nothing has run").picture("refused");
            assertThat(dan.button("Run promotion").count()).isZero();
            assertThat(dan.barriers()).isEmpty();
            dan.page.getByRole(AriaRole.CHECKBOX).all().forEach(box -> box.check());
            dan.button("Accept what is ticked and plan again").click();
            dan.button("Run promotion").click();
            dan.sees("Landed as planned: the target is the same as the source");
            assertThat(console.production.rows("SELECT * FROM orders ORDER BY id"))
                    .containsExactly("1|10|∅", "2|20|∅");
        }
    }

    @Test
    void what_fails_its_check_is_shown_as_rolled_back_and_the_target_is_as_it_was() throws Exception {
        try (ConsoleHere console = ConsoleHere.start(
                        "CREATE TABLE orders (id int PRIMARY KEY, total numeric, old_note text, channel text)",
                        PRESENT,
                        "",
                        "")
                .with("dan", Role.DEVELOPER)) {
            Files.createDirectories(console.project.resolve("checks"));
            Files.writeString(
                    console.project.resolve("checks/no_small_totals.sql"), "SELECT id FROM orders WHERE total < 15");
            try (Seat dan = planned(console, "dan")) {
                dan.button("Run promotion").click();
                dan.sees("rolled back").sees("no_small_totals").picture("rolled-back");
                dan.sees("The target is as it was");
                assertThat(console.production.value("SELECT count(*) FROM pg_attribute WHERE"
                                + " attrelid = 'orders'::regclass AND attname = 'channel'"))
                        .isEqualTo("0");
                assertThat(dan.complaints).isEmpty();
            }
        }
    }

    @Test
    void a_check_that_fails_in_production_alone_is_rolled_back_there() throws Exception {
        try (ConsoleHere console = ConsoleHere.start(WANTED, PRESENT, "", "").with("dan", Role.DEVELOPER)) {
            Files.createDirectories(console.project.resolve("checks"));
            Files.writeString(
                    console.project.resolve("checks/not_on_a_copy.sql"),
                    "SELECT id FROM orders WHERE current_database() = '" + console.production.name()
                            + "' AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'orders'::regclass AND attname = 'channel')");
            try (Seat dan = planned(console, "dan")) {
                dan.sees("hazards are not allowed");
                dan.page.getByRole(AriaRole.CHECKBOX).all().forEach(box -> box.check());
                dan.button("Accept what is ticked and plan again").click();
                dan.button("Run promotion").click();
                dan.sees("not_on_a_copy").sees("The target is as it was").picture("rolled-back-in-production");
                assertThat(dan.page.locator("main").innerText()).contains("rolled back", "Rehearsal");
                assertThat(console.production.rows("SELECT * FROM orders ORDER BY id"))
                        .as("id, total, old_note: as it was")
                        .containsExactly("1|10|a", "2|20|∅");
            }
        }
    }

    @Test
    void two_consoles_on_one_control_database_are_one() throws Exception {
        try (ConsoleHere console = ConsoleHere.start(
                                "CREATE TABLE orders (id int PRIMARY KEY, total numeric, old_note text, channel text)",
                                PRESENT,
                                "",
                                "locks: { timeout: 100ms, tries: 1000 }\n")
                        .with("dan", Role.DEVELOPER)
                        .with("april", Role.APPROVER);
                ConsoleServer.Running second = console.another();
                Connection busy = console.production.connection();
                Statement statement = busy.createStatement()) {
            busy.setAutoCommit(false);
            statement.execute("LOCK TABLE orders IN ACCESS SHARE MODE");
            try (Seat dan = planned(console, "dan");
                    Seat april = Seat.at(BROWSER.get(), second.url()).signIn("april", ConsoleHere.PASSWORD)) {
                dan.button("Run promotion").click();
                dan.sees("holding nothing");
                april.go("/").link("Watch").click();
                april.sees("holding nothing");
                busy.rollback();
                april.sees("Landed as planned");
                dan.sees("Landed as planned");
                assertThat(
                                console.control()
                                        .rows(
                                                "SELECT line FROM pgparity_console.run_log WHERE line LIKE 'step 1 of 1: add column%'"))
                        .as("it ran once")
                        .hasSize(1);
                assertThat(console.production.value("SELECT count(*) FROM pgparity.promotion"))
                        .isEqualTo("1");
                april.go("/drift").button("Look now").click();
                dan.go("/drift").sees("In step");
            }
        }
    }

    @Test
    void a_run_goes_on_without_its_page_and_cancelling_it_is_safe() throws Exception {
        try (ConsoleHere console = ConsoleHere.start(
                                "CREATE TABLE orders (id int PRIMARY KEY, total numeric, old_note text, channel text)",
                                PRESENT,
                                "",
                                "locks: { timeout: 100ms, tries: 1000 }\n")
                        .with("dan", Role.DEVELOPER)
                        .with("april", Role.APPROVER);
                Connection busy = console.production.connection();
                Statement statement = busy.createStatement()) {
            busy.setAutoCommit(false);
            statement.execute("LOCK TABLE orders IN ACCESS SHARE MODE");
            String address;
            try (Seat dan = planned(console, "dan")) {
                dan.button("Run promotion").click();
                dan.sees("holding nothing").picture("waiting-for-a-lock");
                address = dan.page.url();
                dan.page.reload();
                dan.sees("holding nothing");
            } // the browser is closed

            try (Seat april = Seat.at(BROWSER.get(), console.url).signIn("april", ConsoleHere.PASSWORD)) {
                april.go("/").sees("Needs attention");
                april.link("Watch").click();
                assertThat(april.page.url()).isEqualTo(address);
                april.sees("holding nothing");
                april.button("Cancel safely").click();
                april.sees("cancelled").picture("cancelled");
                april.sees("The target is as it was");
            }
            busy.rollback();
            assertThat(console.production.value("SELECT count(*) FROM pg_attribute WHERE"
                            + " attrelid = 'orders'::regclass AND attname = 'channel'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void everything_can_be_done_without_a_mouse() throws Exception {
        try (ConsoleHere console = ConsoleHere.start(
                                "CREATE TABLE orders (id int PRIMARY KEY, total numeric, old_note text, channel text)",
                                PRESENT,
                                "",
                                "")
                        .with("dan", Role.DEVELOPER);
                Seat dan = Seat.at(BROWSER.get(), console.url)) {
            dan.go("/login");
            dan.page.waitForFunction("document.activeElement.name == 'username'"); // it has the focus by itself
            dan.page.keyboard().type("dan");
            dan.page.keyboard().press("Tab");
            dan.page.keyboard().type(ConsoleHere.PASSWORD);
            dan.page.keyboard().press("Enter");
            dan.sees("Production is not the same as staging");

            dan.page.keyboard().press("Tab");
            assertThat(focused(dan.page)).isEqualTo("To the content");
            tabTo(dan, "Compare");
            dan.page.keyboard().press("Enter");
            dan.sees("orders.channel");
            dan.page.keyboard().press("/");
            dan.page.keyboard().type("channel");
            dan.page.keyboard().press("Enter");
            dan.page.waitForURL("**filter=channel**");
            dan.sees("missing in production");
            tabTo(dan, "Plan promotion");
            dan.page.keyboard().press("Enter");
            dan.page.waitForURL("**/promote**");
            tabTo(dan, "Plan it");
            dan.page.keyboard().press("Enter");
            dan.sees("1 step");
            dan.page.waitForSelector("text=Run promotion");
            tabTo(dan, "Run promotion");
            dan.page.keyboard().press("Enter");
            dan.sees("Landed as planned");
        }
    }

    private static void tabTo(Seat seat, String name) {
        for (int i = 0; i < 60; i++) {
            if (focused(seat.page).equals(name)) {
                return;
            }
            seat.page.keyboard().press("Tab");
        }
        throw new AssertionError("the tabulator never comes to " + name + " on " + seat.page.url());
    }

    private static String focused(Page page) {
        try {
            return String.valueOf(page.evaluate("document.activeElement.innerText || ''"))
                    .strip();
        } catch (PlaywrightException e) {
            return ""; // another page is being loaded
        }
    }
}
