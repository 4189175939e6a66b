package dev.pgparity.migrate;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What all layouts need of files. */
final class FolderFiles {
    private static final ProblemCode UNREADABLE = new ProblemCode("migrate.unreadable");
    private static final ProblemCode TWICE = new ProblemCode("migrate.duplicate-version");

    private static final int PIECE = 1 << 16;

    private FolderFiles() {}

    /** The names in a folder, sorted. */
    static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return sha256(in);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The same whatever the line ends are and whether a byte order mark stands before it. */
    static String sha256OfText(Path file) {
        try (InputStream in = new PlainText(new BufferedInputStream(Files.newInputStream(file), PIECE))) {
            return sha256(in);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static String sha256(InputStream in) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The lines without their ends and without a byte order mark. */
    static void eachLine(Path file, Consumer<String> consumer) {
        // a decoder of a reader puts a sign in the place of what is no UTF-8
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            if (first != null) {
                consumer.accept(first.startsWith("\ufeff") ? first.substring(1) : first);
                lines.lines().forEach(consumer);
            }
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file, e instanceof IOException io ? io : new IOException(e));
        }
    }

    /** Whether some line of it is such a line. */
    static boolean hasLine(Path file, Pattern line) {
        // whatever the encoding is, ASCII is found
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(one -> line.matcher(one).find());
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file, e instanceof IOException io ? io : new IOException(e));
        }
    }

    /** As text; what is no UTF-8 matters only when it is run. */
    static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** A file's name without its ending. */
    static String stem(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".sql") ? name.substring(0, name.length() - 4) : name;
    }

    /** Words from a file's name. */
    static String words(String name) {
        return name.replace('_', ' ').replace('-', ' ').strip();
    }

    /** Numbers by their value, whatever zeros stand before them; several numbers one after the other. */
    static int compareNumbers(String a, String b) {
        String[] left = a.split("[^0-9]+", -1);
        String[] right = b.split("[^0-9]+", -1);
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int byPart = number(left, i).compareTo(number(right, i));
            if (byPart != 0) {
                return byPart;
            }
        }
        return 0;
    }

    private static BigInteger number(String[] parts, int i) {
        return i < parts.length && !parts[i].isEmpty() ? new BigInteger(parts[i]) : BigInteger.ZERO;
    }

    /** Two files of one version: nobody knows which the ledger means. */
    static void refuseTwice(List<Migration> migrations) {
        Map<String, Migration> seen = new HashMap<>();
        for (Migration migration : migrations) {
            Migration other = seen.put(migration.version(), migration);
            if (other != null) {
                throw Problem.failed(
                                TWICE,
                                "Two migrations have the version " + migration.version() + ": " + other.name() + " and "
                                        + migration.name() + ".")
                        .at(new Where.In(migration.file().toString()))
                        .next("Give one of them a version of its own.")
                        .build();
            }
        }
    }

    private static Problem unreadable(Path path, IOException e) {
        return Problem.failed(UNREADABLE, "It cannot be read: " + e.getMessage() + ".")
                .at(new Where.In(path.toString()))
                .causedBy(e)
                .build();
    }
}
