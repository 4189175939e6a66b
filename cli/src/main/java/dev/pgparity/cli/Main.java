package dev.pgparity.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

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
        int code;
        try {
            code = PgparityCommand.commandLine(arguments)
                    .setOut(writer(FileDescriptor.out))
                    .setErr(complaints)
                    .execute(arguments);
        } catch (OutOfMemoryError e) {
            // connections end with the process, and what they had open is rolled back
            complaints.println("pgparity: this needs more memory than the "
                    + Runtime.getRuntime().maxMemory() / MEGABYTE
                    + " MB that it may use. Allow more: PGPARITY_JAVA_OPTS=-Xmx8g");
            code = ExitCode.FAILED.number();
        }
        System.exit(code);
    }

    /** Names and SQL are Unicode whatever the locale of a pipe is; a Windows console says itself what it takes. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        String console = System.getProperty("stdout.encoding");
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Charset charset = windows && console != null && System.console() != null
                ? Charset.forName(console)
                : StandardCharsets.UTF_8;
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset), true);
    }
}
