package dev.pgparity.cli;

import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.option.Stopwatch;
import dev.pgparity.cli.render.Paint;
import dev.pgparity.front.ConsoleProgram;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.report.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pgparity demo}: the product in one minute, by its own commands on two databases that nobody needs. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Two drifted databases on an embedded PostgreSQL, compared, promoted and proved.")
final class DemoCommand implements Callable<Integer> {
    private static final ProblemCode FAILED = new ProblemCode("demo.failed");
    private static final Pattern ALLOWANCE = Pattern.compile("--allow (\\S+)");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--keep", description = "Leave the two databases running and print their URLs.")
    private boolean keep;

    @Option(
            names = "--console",
            description = "Open the web console on the two databases instead of telling the story.")
    private boolean console;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8420",
            description = "The console's port (default: 8420).")
    private int port;

    @Override
    public Integer call() {
        if (console) {
            return inConsole();
        }
        Stopwatch time = Stopwatch.started();
        PrintWriter out = out();
        out.println("A release goes to production, in one minute. Nothing of yours is touched.");
        out.println();
        try (DemoDatabases demo = DemoDatabases.create(out::println)) {
            boolean proved = story(demo);
            out.println();
            out.println(
                    proved
                            ? bold("That was all: seen, planned, refused, allowed, applied, proved.") + " "
                                    + time.words()
                            : "Something is not as it should be; please report it with what stands above.");
            onYourOwn(demo);
            return (proved ? ExitCode.DONE : ExitCode.FAILED).number();
        } catch (SQLException | IOException e) {
            throw Problem.failed(FAILED, "The demonstration's databases: " + e.getMessage())
                    .causedBy(e)
                    .build();
        }
    }

    private int inConsole() {
        ConsoleProgram program = ConsoleCommand.program();
        try (DemoDatabases demo = DemoDatabases.create(out()::println)) {
            out().println("Staging is the next release, production some releases behind. Everything of this"
                    + " demonstration is gone when you stop it.");
            return program.run(new ConsoleProgram.Options(
                    demo.folder(),
                    Optional.of(demo.configuration()),
                    "127.0.0.1",
                    port,
                    Optional.empty(),
                    Optional.of(demo.controlUrl()),
                    Optional.of(demo.folder().resolve("console")),
                    Optional.empty(),
                    out()));
        } catch (SQLException | IOException e) {
            throw Problem.failed(FAILED, "The demonstration's databases: " + e.getMessage())
                    .causedBy(e)
                    .build();
        }
    }

    private boolean story(DemoDatabases demo) throws SQLException {
        PrintWriter out = out();
        Map<String, Long> before = demo.rows();
        out.println("Two databases of one application, on a PostgreSQL " + demo.version() + " of their own:");
        out.println("  staging      the next release, tried and ready");
        out.println(
                "  production   some releases behind, with the traces of a few nights on call: a function fixed by");
        out.println("               hand, an index dropped, a table that only the accountants know; and with a");
        out.println("               column that the next release no longer needs");
        out.println("               " + said(before));

        chapter(1, "What is different?", "compare staging production");
        run(demo, "compare", "staging", "production");

        chapter(2, "What would be done, who waits for it, and what does it risk?", "plan staging production");
        run(demo, "plan", "staging", "production");

        chapter(
                3,
                "Whatever may hurt production is refused until somebody allows it by name.",
                "promote staging production --yes");
        StringWriter refusal = new StringWriter();
        int refused = run(demo, new PrintWriter(refusal), "promote", "staging", "production", "--yes");
        out.print(refusal);
        out.println(faint("(exit " + refused + ": nothing was changed)"));

        List<String> allow = ALLOWANCE
                .matcher(refusal.toString())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .flatMap(hazard -> Stream.of("--allow", hazard))
                .toList();
        chapter(
                4,
                "You have read it and allow it. Everything runs in one transaction and is read back before COMMIT.",
                "promote staging production --yes" + (allow.isEmpty() ? "" : " \\\n        " + pairs(allow)));
        List<String> arguments = new ArrayList<>(List.of("promote", "staging", "production", "--yes"));
        arguments.addAll(allow);
        int promoted = run(demo, arguments.toArray(String[]::new));

        chapter(5, "Are they the same now, and is every row still there?", "compare staging production");
        int compared = run(demo, "compare", "staging", "production");
        Map<String, Long> after = demo.rows();
        out.println("Rows before  " + said(before));
        out.println("Rows after   " + said(after));
        return promoted == 0 && compared == 0 && before.equals(after);
    }

    private void onYourOwn(DemoDatabases demo) throws IOException {
        PrintWriter out = out();
        out.println();
        if (keep) {
            long process = demo.keep();
            out.println("Both databases go on running:");
            out.println("  staging     " + demo.url("staging"));
            out.println("  production  " + demo.url("production"));
            out.println("  try         pgparity compare staging production --config " + demo.configuration());
            out.println("  stop them   kill " + process);
            out.println();
        }
        out.println("With your own databases:");
        out.println("  pgparity init                                   writes pgparity.yaml from your .env, or");
        out.println("  pgparity compare postgresql://… postgresql://…  two URLs, nothing else needed");
        if (!keep) {
            out.println("Look around in these two: pgparity demo --keep");
        }
        out.flush();
    }

    private void chapter(int number, String question, String command) {
        PrintWriter out = out();
        out.println();
        out.println(bold(number + "  " + question));
        out.println("   $ pgparity " + command);
        out.println();
        out.flush();
    }

    private int run(DemoDatabases demo, String... arguments) {
        return run(demo, out(), arguments);
    }

    /** By the same door as everybody's commands. */
    private int run(DemoDatabases demo, PrintWriter to, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--config=" + demo.configuration());
        all.add("--color=" + (paint().on() ? "always" : "never"));
        return PgparityCommand.commandLine(arguments)
                .setOut(to)
                .setErr(spec.commandLine().getErr())
                .execute(all.toArray(String[]::new));
    }

    private static String pairs(List<String> flags) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < flags.size(); i += 2) {
            text.append(i == 0 ? "" : " \\\n        ")
                    .append(flags.get(i))
                    .append(' ')
                    .append(flags.get(i + 1));
        }
        return text.toString();
    }

    private static String said(Map<String, Long> rows) {
        return rows.entrySet().stream()
                .map(e -> Words.grouped(e.getValue()) + " " + e.getKey())
                .collect(Collectors.joining(", "));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private Paint paint() {
        return common.page().paint();
    }

    private String bold(String text) {
        return paint().bold(text);
    }

    private String faint(String text) {
        return paint().faint(text);
    }
}
