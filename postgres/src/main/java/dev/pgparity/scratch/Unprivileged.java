package dev.pgparity.scratch;

import dev.pgparity.command.Command;
import dev.pgparity.command.CommandResult;
import dev.pgparity.command.CommandTimeouts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the server's programs are started so that they do not run as root, which PostgreSQL refuses.
 *
 * @param prefix the words before the command line; empty where we are not root
 * @param uid the user that the programs run as, and that must own the data directory; -1 for whoever we are
 * @param gid that user's group
 */
record Unprivileged(List<String> prefix, int uid, int gid) {
    static final Unprivileged AS_WE_ARE = new Unprivileged(List.of(), -1, -1);

    Unprivileged {
        prefix = List.copyOf(prefix);
    }

    /** Whether this process is root, seen from the owner of a file that it has just made. */
    static boolean weAreRoot() {
        try {
            Path probe = Files.createTempFile("pgparity", "");
            try {
                return probe.getFileSystem().supportedFileAttributeViews().contains("unix")
                        && Integer.valueOf(0).equals(Files.getAttribute(probe, "unix:uid", LinkOption.NOFOLLOW_LINKS));
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw new ScratchUnavailable(
                    "The temporary folder " + System.getProperty("java.io.tmpdir") + " cannot be written to",
                    "Set -Djava.io.tmpdir or TMPDIR to a folder that can.",
                    e);
        }
    }

    /**
     * The first way to drop root's privileges that works here. User namespaces are the last one tried: ordinary
     * containers forbid them.
     *
     * <p>The user is {@code nobody}, not {@code postgres}: a script loaded into a scratch database must not reach the
     * files of a real server on the same machine.
     */
    static Unprivileged find() {
        int[] nobody = nobody();
        String uid = String.valueOf(nobody[0]);
        String gid = String.valueOf(nobody[1]);
        List<Unprivileged> ways = List.of(
                new Unprivileged(
                        List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs"),
                        nobody[0],
                        nobody[1]),
                new Unprivileged(List.of("runuser", "-u", "nobody", "--"), nobody[0], nobody[1]),
                new Unprivileged(
                        List.of("chroot", "--userspec=" + uid + ":" + gid, "--groups=" + gid, "/"),
                        nobody[0],
                        nobody[1]),
                new Unprivileged(
                        List.of("su", "-s", "/bin/sh", "nobody", "-c", "exec \"$0\" \"$@\""), nobody[0], nobody[1]),
                new Unprivileged(List.of("unshare", "--user"), -1, -1));
        for (Unprivileged way : ways) {
            if (way.works()) {
                return way;
            }
        }
        throw new ScratchUnavailable(
                "PostgreSQL does not run as root, and none of setpriv, runuser, chroot, su and unshare may change to an"
                        + " unprivileged user here",
                "Run pgparity as an ordinary user, or set `scratch:` in pgparity.yaml to target-server or to a URL.");
    }

    /** The command line with the prefix before it. */
    List<String> command(List<String> words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return all;
    }

    /** Hands a folder (not its content) to the user that the server runs as. */
    void own(Path folder) throws IOException {
        if (uid >= 0) {
            Files.setAttribute(folder, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(folder, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private boolean works() {
        return Command.of(CommandTimeouts.question(), command(List.of("id", "-u")))
                                .run()
                        instanceof CommandResult.Ended ended
                && ended.succeeded()
                && !ended.output().isBlank()
                && !ended.output().strip().equals("0");
    }

    private static int[] nobody() {
        try {
            for (String line : Files.readAllLines(Path.of("/etc/passwd"), StandardCharsets.ISO_8859_1)) {
                String[] fields = line.split(":", -1);
                if (fields.length > 3 && fields[0].equals("nobody")) {
                    return new int[] {Integer.parseInt(fields[2]), Integer.parseInt(fields[3])};
                }
            }
        } catch (IOException | NumberFormatException e) {
            return new int[] {65534, 65534};
        }
        return new int[] {65534, 65534};
    }
}
