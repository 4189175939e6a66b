package dev.pgparity.console;

import dev.pgparity.connect.ConnectionEnvironment;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.console.store.Accounts;
import dev.pgparity.console.store.ControlDatabase;
import dev.pgparity.console.store.Role;
import dev.pgparity.console.work.Worker;
import dev.pgparity.front.ConsoleProgram;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the console, says where it is, and stays. */
public final class ConsoleServer implements ConsoleProgram {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ProblemCode PORT = new ProblemCode("console.port");

    @Override
    public int run(Options options) {
        CountDownLatch stopped = new CountDownLatch(1);
        Running console = start(options);
        Thread starter = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            console.leave();
                            stopped.countDown();
                            letFinish(starter);
                        },
                        "pgparity-console-stop"));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    @Override
    public void train(Options options) {
        try (Running console = start(options);
                HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of("/login", "/assets/console.css", "/", "/setup?token=none", "/health")) {
                client.send(
                        HttpRequest.newBuilder(URI.create(console.url() + path)).build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            return; // what was loaded so far is worth something, too
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever started us may have something to put away. */
    private static void letFinish(Thread starter) {
        try {
            starter.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A console that runs. */
    public record Running(ConfigurableApplicationContext context, ControlDatabase control, String url)
            implements AutoCloseable {
        /** The process ends with whatever runs: the control database says so to the next one. */
        void leave() {
            context.getBean(Worker.class).leave();
            control.close();
        }

        @Override
        public void close() {
            context.close();
            control.close();
        }
    }

    /** Starts it and prints the links; returns when pages are served. */
    public static Running start(Options options) {
        ConsoleSettings settings = ConsoleSettings.of(options);
        PrintWriter out = options.out();
        ControlDatabase control = ControlDatabase.open(options.database(), settings.folder(), out::println);
        try {
            ConfigurableApplicationContext context = context(settings, control);
            int port = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                    .getPort();
            Running running = new Running(context, control, settings.url(port));
            say(running, settings, out);
            return running;
        } catch (RuntimeException e) {
            control.close();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException used) {
                    throw Problem.usage(PORT, "Port " + used.getPort() + " is used by another program.")
                            .next("--port names another one, --port 0 takes a free one.")
                            .build();
                }
                if (cause instanceof Problem problem) {
                    throw problem;
                }
            }
            throw e;
        }
    }

    private static ConfigurableApplicationContext context(ConsoleSettings settings, ControlDatabase control) {
        SpringApplication application = new SpringApplication(ConsoleApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.address", settings.options().address());
        properties.put("server.port", settings.options().port());
        properties.put("server.shutdown", "graceful");
        properties.put("server.server-header", "");
        properties.put("server.servlet.session.cookie.name", "PGPARITY");
        properties.put("server.servlet.session.cookie.http-only", true);
        properties.put("server.servlet.session.cookie.same-site", "strict");
        properties.put("server.servlet.session.cookie.secure", settings.isSecure());
        properties.put("server.servlet.session.tracking-modes", "cookie");
        properties.put("server.servlet.session.timeout", "8h");
        properties.put("server.error.include-message", "never");
        properties.put("server.error.whitelabel.enabled", false);
        properties.put(
                "server.forward-headers-strategy",
                settings.options().publicUrl().isPresent() ? "native" : "none");
        properties.put("spring.threads.virtual.enabled", true);
        properties.put("spring.main.lazy-initialization", false);
        properties.put("spring.jmx.enabled", false);
        properties.put("spring.thymeleaf.cache", true);
        properties.put("spring.web.resources.static-locations", "classpath:/console/");
        properties.put("spring.mvc.static-path-pattern", "/assets/**");
        properties.put("logging.level.root", "warn");
        properties.put("logging.level.com.zaxxer.hikari", "error");
        // what goes wrong at the start is said by us
        properties.put("logging.level.org.springframework.boot.SpringApplication", "off");
        properties.put("logging.level.org.springframework.boot.web.server.servlet.context", "error");
        application.setDefaultProperties(properties);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("consoleSettings", settings);
            context.getBeanFactory().registerSingleton("controlDatabase", control);
        });
        return application.run();
    }

    private static void say(Running running, ConsoleSettings settings, PrintWriter out) {
        Accounts accounts = running.context().getBean(Accounts.class);
        out.println("pgparity console  " + running.url());
        if (accounts.isEmpty()) {
            out.println("  set it up       " + running.url() + "/setup?token=" + accounts.invite("", Role.ADMIN)
                    + "   (works once, for a day)");
        }
        out.println("  keeps its data  "
                + settings.options()
                        .database()
                        .map(url -> "in "
                                + ConnectionTarget.parse(url, ConnectionEnvironment.ofProcess(System.getenv()))
                                        .display())
                        .orElse(settings.folder().toString()));
        if (!settings.isLoopback() && !settings.isSecure()) {
            out.println(
                    "  careful         others can reach it and nothing is encrypted: put a proxy with TLS before it and"
                            + " say --public-url https://…");
        }
        out.println("  stop            Ctrl-C; what runs goes on when it is started again");
        out.flush();
    }
}
