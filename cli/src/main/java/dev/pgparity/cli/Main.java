package dev.pgparity.cli;

import dev.pgparity.cli.option.Interruption;
import dev.pgparity.problem.ExitCategory;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine;
import sun.misc.Signal;

/** The program's entrance, and the only place that ends the process. */
public final class Main {
    private static final long MEGABYTE = 1024 * 1024;
    /** From the terminal; from a supervisor; the terminal is gone. */
    private static final Map<String, String> SIGNALS = Map.of("INT", "Ctrl-C", "TERM", "SIGTERM", "HUP", "SIGHUP");

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments what the user typed after {@code pgparity}
     */
    public static void main(String[] arguments) {
        PrintWriter complaints = writer(FileDescriptor.err);
        Interruption interruption = new Interruption(complaints, System::exit, Main::onSignal);
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out), charset());
        int code;
        try {
            CommandLine program = PgparityCommand.commandLine(interruption, arguments)
                    .setOut(output.writer())
                    .setErr(complaints);
            code = output.checked(program.execute(arguments), lastWord(program), complaints);
        } catch (OutOfMemoryError e) {
            // before anything is committed: from then on a promotion answers with an outcome
            complaints.println("pgparity: this needs more memory than the "
                    + Runtime.getRuntime().maxMemory() / MEGABYTE
                    + " MB that it may use. Allow more: PGPARITY_JAVA_OPTS=-Xmx8g");
            code = ExitCategory.FAILED.exitCode();
        } catch (StackOverflowError e) {
            complaints.println("pgparity: something here is nested too deeply for the stack that it may use."
                    + " Allow more: PGPARITY_JAVA_OPTS=-Xss16m");
            code = ExitCategory.FAILED.exitCode();
        }
        System.exit(interruption.exitCode(code));
    }

    private static void onSignal(Consumer<String> action) {
        for (Map.Entry<String, String> one : SIGNALS.entrySet()) {
            try {
                Signal.handle(new Signal(one.getKey()), signal -> action.accept(one.getValue()));
            } catch (IllegalArgumentException e) {
                continue; // not on this system, or the JVM keeps it for itself (-Xrs)
            }
        }
    }

    /** The command that was run; the program's own name where there was none. */
    private static String lastWord(CommandLine program) {
        CommandLine last = program;
        while (last.getParseResult() != null && last.getParseResult().hasSubcommand()) {
            last = last.getParseResult().subcommand().commandSpec().commandLine();
        }
        return last.getCommandName();
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset()), true);
    }

    /** Names and SQL are Unicode whatever the locale of a pipe is; a Windows console says itself what it takes. */
    private static Charset charset() {
        String console = System.getProperty("stdout.encoding");
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return windows && console != null && System.console() != null
                ? Charset.forName(console)
                : StandardCharsets.UTF_8;
    }
}
