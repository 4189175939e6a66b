package dev.pgparity.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The program's entrance, and the only place that ends the process. */
public final class Main {
    private static final long MEGABYTE = 1024 * 1024;

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments what the user typed after {@code pgparity}
     */
    public static void main(String[] arguments) {
        PrintWriter complaints = writer(FileDescriptor.err);
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out), charset());
        int code;
        try {
            CommandLine program = PgparityCommand.commandLine(arguments)
                    .setOut(output.writer())
                    .setErr(complaints);
            code = output.checked(program.execute(arguments), lastWord(program), complaints);
        } catch (OutOfMemoryError e) {
            // connections end with the process, and what they had open is rolled back
            complaints.println("pgparity: this needs more memory than the "
                    + Runtime.getRuntime().maxMemory() / MEGABYTE
                    + " MB that it may use. Allow more: PGPARITY_JAVA_OPTS=-Xmx8g");
            code = ExitCode.FAILED.number();
        }
        System.exit(code);
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
