package dev.pgparity.backup;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import com.github.luben.zstd.util.Native;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * zstd. Its library is native code, which has to be unpacked into a folder from which code may be executed: the temporary
 * folder, or, where that is mounted noexec or read-only, one of those for caches.
 */
public final class Compression {
    private static final ProblemCode NO_FOLDER = new ProblemCode("compression.no-folder");
    private static final int LEVEL = 3;

    private Compression() {}

    /** What is written is compressed into {@code out}, which is closed with it. */
    public static OutputStream into(OutputStream out) throws IOException {
        load();
        return new ZstdOutputStream(out, LEVEL);
    }

    /** What was compressed, from {@code in}, which is closed with it. */
    public static InputStream from(InputStream in) throws IOException {
        load();
        return new ZstdInputStream(in);
    }

    public static byte[] packed(byte[] bytes) {
        load();
        return Zstd.compress(bytes);
    }

    /** Of what {@link #packed} returned. */
    public static byte[] unpacked(byte[] packed) {
        load();
        return Zstd.decompress(packed, (int) Zstd.getFrameContentSize(packed));
    }

    /** The library remembers that it is loaded; a folder that fails leaves it as it was. */
    private static void load() {
        if (Native.isLoaded()) {
            return;
        }
        List<String> refused = new ArrayList<>();
        LinkageError last = null;
        for (Path folder : folders(System.getenv(), System.getProperty("java.io.tmpdir", "/tmp"))) {
            try {
                Files.createDirectories(folder);
                Native.load(folder.toFile());
                return;
            } catch (LinkageError e) {
                last = e;
                refused.add(folder.toString());
            } catch (IOException e) {
                refused.add(folder.toString());
            }
        }
        throw unavailable(refused, last);
    }

    static Set<Path> folders(Map<String, String> environment, String temporary) {
        Set<Path> all = new LinkedHashSet<>(List.of(Path.of(temporary)));
        for (String folder : List.of(
                environment.getOrDefault("PGPARITY_CACHE", ""),
                environment.getOrDefault("XDG_CACHE_HOME", ""),
                System.getProperty("user.home", "") + "/.cache/pgparity",
                "/var/cache/pgparity",
                "/var/tmp",
                "/dev/shm")) {
            if (Path.of(folder).isAbsolute()) {
                all.add(Path.of(folder));
            }
        }
        return all;
    }

    private static Problem unavailable(List<String> refused, @Nullable LinkageError cause) {
        Problem.Builder problem = Problem.failed(
                        NO_FOLDER,
                        "The library that compresses cannot be loaded: code cannot be executed from "
                                + String.join(", ", refused) + ".")
                .next("Set PGPARITY_CACHE to a folder that can be written to and is not mounted noexec.");
        return cause == null
                ? problem.build()
                : problem.causedBy(new IllegalStateException(cause)).build();
    }
}
