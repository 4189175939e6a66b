package dev.pgparity.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompressionTest {
    @Test
    void whatWasPackedComesBack() {
        byte[] text = "a schema ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        byte[] packed = Compression.packed(text);
        assertThat(packed).hasSizeLessThan(text.length / 10);
        assertThat(Compression.unpacked(packed)).isEqualTo(text);
    }

    @Test
    void aFolderForCachesComesAfterTheTemporaryOne() {
        assertThat(Compression.folders(Map.of("PGPARITY_CACHE", "/cache"), "/tmp"))
                .startsWith(Path.of("/tmp"), Path.of("/cache"))
                .contains(Path.of("/var/tmp"));
    }
}
