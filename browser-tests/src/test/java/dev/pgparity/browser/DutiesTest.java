package dev.pgparity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.sun.net.httpserver.HttpServer;
import dev.pgparity.console.store.Role;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is done from the other pages: migrations, lookup rows, backups, what is intentional, who looks for drift. */
class DutiesTest {
    private static final String ORDERS = "CREATE TABLE orders (id int PRIMARY KEY, total numeric)";

    @RegisterExtension
    private static final OpenBrowser BROWSER = new OpenBrowser();

    private static Seat seat(ConsoleHere console, String name) {
        return Seat.at(BROWSER.get(), console.url).signIn(name, ConsoleHere.PASSWORD);
    }

    @Test
    void a_run_of_migrations_is_cancelled_safely() throws Exception {
        try (ConsoleHere console = ConsoleHere.start("", "", "", "").with("dan", Role.DEVELOPER)) {
            Path folder = Files.createDirectories(console.project.resolve("migrations"));
            Files.writeString(folder.resolve("001_orders.sql"), ORDERS + ";\n");
            Files.writeString(
                    folder.resolve("002_long.sql"),
                    "ALTER TABLE orders ADD COLUMN note text;\nSELECT pg_sleep(300) WHERE current_database() = '"
                            + console.production.value("SELECT current_database()") + "';\n");
            try (Seat dan = seat(console, "dan")) {
                dan.go("/migrations").button("Run 2 pending").last().click();
                dan.sees("002");
                await(
                        console,
                        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(300)%'"
                                + " AND state = 'active' AND pid <> pg_backend_pid()");
                dan.button("Cancel safely").click();
                dan.sees("cancelled").sees("those before it are").picture("migration-cancelled");
            }
            assertThat(console.production.rows("SELECT version FROM schema_migrations"))
                    .containsExactly("001");
            assertThat(console.production.value("SELECT count(*) FROM pg_attribute WHERE"
                            + " attrelid = 'orders'::regclass AND attname = 'note'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void a_rehearsal_is_cancelled_before_anything_has_run() throws Exception {
        try (ConsoleHere console =
                ConsoleHere.start("", "", "protected: true", "").with("dan", Role.ADMIN)) {
            Path folder = Files.createDirectories(console.project.resolve("migrations"));
            Files.writeString(folder.resolve("001_long.sql"), ORDERS + ";\nSELECT pg_sleep(300);\n");
            try (Seat dan = seat(console, "dan")) {
                dan.go("/migrations").button("Run 1 pending").last().click();
                dan.sees("Rehearsal");
                dan.button("Cancel safely").click();
                dan.sees("Cancelled by dan");
            }
            assertThat(console.production.value("SELECT to_regclass('orders') IS NULL"))
                    .isEqualTo("t");
        }
    }

    @Test
    void migrations_are_rehearsed_before_they_are_promoted() throws Exception {
        try (ConsoleHere console = ConsoleHere.start("", "", "", "").with("dan", Role.DEVELOPER)) {
            Path folder = Files.createDirectories(console.project.resolve("migrations"));
            Files.writeString(folder.resolve("001_orders.sql"), ORDERS + ";\n");
            try (Seat dan = seat(console, "dan")) {
                dan.go("/migrations").button("Run 1 pending").first().click();
                dan.sees("Staging has all migrations");
                dan.go("/promote").button("Plan it").click();
                dan.sees("1 migration").button("Rehearse on a copy").click();
                dan.sees("it succeeds on the copy").sees("001 orders").picture("migrations-rehearsed");
                assertThat(console.production.value("SELECT to_regclass('orders') IS NULL"))
                        .isEqualTo("t");
                dan.button("Run promotion").click();
                dan.sees("Production has all migrations that staging has");
            }
        }
    }

    /** Until there is one. */
    private static void await(ConsoleHere console, String count) throws Exception {
        while (!console.production.value(count).equals("1")) {
            Thread.sleep(50);
        }
    }

    @Test
    void pending_migrations_are_run_and_the_matrix_says_so() throws Exception {
        try (ConsoleHere console =
                ConsoleHere.start("", "", "", "").with("dan", Role.DEVELOPER).with("vera", Role.VIEWER)) {
            Path folder = Files.createDirectories(console.project.resolve("migrations"));
            Files.writeString(folder.resolve("001_orders.sql"), ORDERS + ";\n");
            Files.writeString(folder.resolve("002_note.sql"), "ALTER TABLE orders ADD COLUMN note text;\n");
            try (Seat vera = seat(console, "vera");
                    Seat dan = seat(console, "dan")) {
                vera.go("/migrations").sees("001").sees("pending");
                assertThat(vera.button("Run 2 pending").count())
                        .as("who looks runs nothing")
                        .isZero();

                dan.go("/migrations").picture("migrations-pending");
                assertThat(dan.barriers()).isEmpty();
                dan.button("Run 2 pending").last().click();
                dan.sees("Production has all migrations").sees("2 migrations run");
                assertThat(console.production.rows("SELECT version, result FROM schema_migrations ORDER BY 1"))
                        .hasSize(2)
                        .allMatch(row -> row.startsWith("00"));
                assertThat(console.production.value("SELECT note IS NULL FROM (SELECT) one LEFT JOIN orders ON true"))
                        .isEqualTo("t");
                vera.go("/migrations").sees("✓ applied");
                assertThat(dan.go("/migrations").button("Run 2 pending").count())
                        .as("staging has none of them")
                        .isEqualTo(1);

                Files.writeString(
                        folder.resolve("003_channel.sql"),
                        "ALTER TABLE orders ADD COLUMN channel text;\nALTER TABLE orders DROP COLUMN nothing_like_it;\n");
                dan.go("/migrations").button("Run 1 pending").click();
                dan.sees("nothing_like_it").picture("migration-failed");
                assertThat(
                                console.production.value(
                                        "SELECT count(*) FROM pg_attribute WHERE attrelid = 'orders'::regclass AND attname = 'channel'"))
                        .as("its first statement is taken back with the second")
                        .isEqualTo("0");
                dan.go("/migrations/file?version=003").sees("drop-column").picture("migration-lint");
                assertThat(dan.barriers()).isEmpty();
                assertThat(dan.complaints).isEmpty();
            }
        }
    }

    @Test
    void lookup_rows_are_shown_row_by_row_and_synchronised() throws Exception {
        String roles = "CREATE TABLE roles (code text PRIMARY KEY, name text); INSERT INTO roles VALUES ";
        try (ConsoleHere console = ConsoleHere.start(
                                roles + "('admin', 'Administrator'), ('member', 'Member')",
                                roles + "('admin', 'Boss'), ('guest', 'Guest')",
                                "",
                                "data: [{ table: public.roles, key: [code], mode: mirror }]\n")
                        .with("dan", Role.DEVELOPER);
                Seat dan = seat(console, "dan")) {
            dan.go("/data").sees("3 lookup rows to change in production");
            dan.sees("Boss").sees("Administrator").sees("member").sees("guest").picture("data-differs");
            assertThat(dan.barriers()).isEmpty();
            dan.button("Synchronise production").click();
            dan.sees("The lookup data of production is the same as that of staging");
            assertThat(console.production.rows("SELECT * FROM roles ORDER BY 1"))
                    .containsExactly("admin|Administrator", "member|Member");
            dan.go("/data").sees("The lookup rows are the same");
            assertThat(dan.complaints).isEmpty();
        }
    }

    @Test
    void a_backup_is_made_verified_and_restored_by_who_types_the_name() throws Exception {
        try (ConsoleHere console = ConsoleHere.start(
                                ORDERS, ORDERS + "; INSERT INTO orders VALUES (1, 10), (2, 20)", "", "")
                        .with("ada", Role.ADMIN)
                        .with("dan", Role.DEVELOPER);
                Seat ada = seat(console, "ada");
                Seat dan = seat(console, "dan")) {
            dan.go("/backups").sees("No backups yet");
            dan.page.getByLabel("Environment").selectOption("production");
            dan.button("Back up now").click();
            dan.sees("the same schema, the same rows");
            console.production.execute("DELETE FROM orders; ALTER TABLE orders DROP COLUMN total");

            dan.go("/backups").sees("restored, the same");
            dan.button("Verify").click();
            dan.sees("the same schema, the same rows");
            assertThat(dan.go("/backups").page.getByText("Restore…").count())
                    .as("a developer restores nothing")
                    .isZero();

            ada.go("/backups").page.getByText("Restore…").click();
            ada.picture("backups-restore");
            assertThat(ada.barriers()).isEmpty();
            Locator name = ada.page.getByLabel("Type its name");
            name.fill("staging");
            ada.button("Restore").click();
            ada.sees("Type production to restore it");
            ada.go("/backups").page.getByText("Restore…").click();
            name.fill("production");
            ada.button("Restore").click();
            ada.sees("Production is as it was in").sees("is kept as").picture("restored");
            assertThat(console.production.rows("SELECT * FROM orders ORDER BY id"))
                    .containsExactly("1|10", "2|20");
            ada.go("/audit").sees("Restore ").sees("The audit log is whole");
        }
    }

    @Test
    void what_is_intentional_no_longer_counts_and_says_why() throws Exception {
        try (ConsoleHere console = ConsoleHere.start(ORDERS, ORDERS + "; CREATE TABLE payroll_2019 (id int)", "", "")
                        .with("dan", Role.DEVELOPER)
                        .with("ada", Role.ADMIN);
                Seat dan = seat(console, "dan");
                Seat ada = seat(console, "ada")) {
            dan.go("/compare").sees("payroll_2019");
            dan.page.getByText("Mark as intentional…").click();
            dan.page.getByLabel("Reason").fill("kept until the audit");
            dan.button("Mark").click();
            dan.sees("1 intentional").picture("intentional");
            assertThat(dan.barriers()).isEmpty();
            dan.go("/").sees("is the same as staging");
            ada.go("/audit").sees("marked as intentional").sees("payroll_2019");

            dan.go("/compare?change=intentional")
                    .page
                    .getByText("payroll_2019")
                    .first()
                    .click();
            dan.sees("kept until the audit");
            dan.button("Let it count again").click();
            dan.go("/compare").sees("payroll_2019").seesNot("kept until the audit");
            dan.go("/").sees("Production is not the same as staging");
            assertThat(dan.complaints).isEmpty();
        }
    }

    @Test
    void drift_is_looked_for_by_itself_and_a_webhook_hears_of_what_is_new() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        HttpServer chat = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        chat.createContext("/", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        chat.start();
        try (ConsoleHere console = ConsoleHere.start(ORDERS, ORDERS, "", "").with("ada", Role.ADMIN);
                Seat ada = seat(console, "ada")) {
            looks(console, 1); // the overview's own
            ada.go("/drift");
            ada.page.getByLabel("Look by itself").selectOption("5");
            ada.page
                    .getByLabel("Tell new drift to a webhook")
                    .fill("http://127.0.0.1:" + chat.getAddress().getPort() + "/hook-s3cret");
            ada.button("Save").click();
            ada.sees("New drift is told to a webhook");
            assertThat(ada.page.content()).as("its address is a secret").doesNotContain("s3cret");
            timePasses(console);
            looks(console, 2);
            assertThat(ada.go("/drift").sees("In step").barriers()).isEmpty();
            assertThat(told).as("nothing is new").isEmpty();

            console.production.execute("CREATE TABLE made_by_hand (id int)");
            timePasses(console);
            assertThat(told.poll(30, TimeUnit.SECONDS))
                    .contains("1 new difference between staging and production", "made_by_hand");
            ada.go("/drift").sees("made_by_hand").sees("+1").picture("drift-found");

            timePasses(console);
            looks(console, 4);
            assertThat(told).as("told once").isEmpty();

            // a look that fails makes nothing new, and one by hand is not kept from the webhook
            console.staging.execute("ALTER DATABASE \"" + console.production.name() + "\" ALLOW_CONNECTIONS false");
            ada.go("/drift").button("Look now").click();
            looks(console, 5);
            console.staging.execute("ALTER DATABASE \"" + console.production.name() + "\" ALLOW_CONNECTIONS true");
            ada.go("/drift").sees("failed");
            console.production.execute("CREATE TABLE another (id int)");
            ada.button("Look now").click();
            assertThat(told.poll(30, TimeUnit.SECONDS))
                    .contains("1 new difference", "another")
                    .doesNotContain("made_by_hand");

            chat.stop(0);
            console.production.execute("CREATE TABLE unheard (id int)");
            ada.go("/drift").button("Look now").click();
            looks(console, 7);
            ada.go("/audit").sees("webhook not reached").seesNot("s3cret");
        } finally {
            chat.stop(0);
        }
    }

    /** An hour for who looks by itself: the looks are older than they are, and the next one is due. */
    private static void timePasses(ConsoleHere console) {
        console.control()
                .execute(
                        "UPDATE pgparity_console.drift_check SET at = at - interval '1 hour';"
                                + " UPDATE pgparity_console.scheduled_tasks SET execution_time = now() WHERE task_name = 'drift'");
    }

    private static void looks(ConsoleHere console, int count) throws InterruptedException {
        String found = "";
        for (int i = 0; i < 150; i++) {
            found = console.control().value("SELECT count(*) FROM pgparity_console.drift_check");
            if (Integer.parseInt(found) >= count) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError(count + " looks are wanted, there are " + found);
    }
}
