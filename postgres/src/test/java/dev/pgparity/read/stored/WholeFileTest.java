package dev.pgparity.read.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

@DisabledOnOs(OS.WINDOWS)
class WholeFileTest {
    @TempDir
    private Path folder;

    @Test
    void a_file_is_replaced_and_keeps_who_may_read_it() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "earlier");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

        WholeFile.write(file, "later");

        assertThat(file).hasContent("later");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_new_one_may_be_read_by_others() throws IOException {
        Path file = folder.resolve("new");
        WholeFile.write(file, "text");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void a_link_stays_a_link_of_json_too() throws IOException {
        Path behind = Files.writeString(folder.resolve("behind"), "earlier");
        Path link = Files.createSymbolicLink(folder.resolve("link"), behind);
        JsonFile form = new JsonFile("thing");
        ObjectNode content = form.begin();

        form.write(link, content);

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(behind)).isEqualTo(form.text(content));
    }

    @Test
    void a_device_is_written_in_place() throws IOException {
        WholeFile.write(Path.of("/dev/null"), "text");
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void what_cannot_be_written_leaves_the_earlier_one() throws IOException {
        Path file = folder.resolve("none/f");
        assertThatThrownBy(() -> WholeFile.write(file, "text")).isInstanceOf(IOException.class);
        assertThat(file).doesNotExist();
    }
}
