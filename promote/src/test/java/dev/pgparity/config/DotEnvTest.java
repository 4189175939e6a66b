package dev.pgparity.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DotEnvTest {

    @Test
    void isReadAsOtherToolsReadIt() {
        Map<String, String> values = DotEnv.parse("""
                # a comment
                PLAIN=value
                  export EXPORTED = spaced value \t
                EMPTY=
                COMMENTED=value # not part of it
                HASH=pass#word
                SINGLE='raw $PLAIN ${PLAIN} \\n # "x"'  # comment
                DOUBLE="line\\nnext \\"quoted\\" \\\\ \\$ \\q ${PLAIN} # kept"
                TICKS=`it's "both"`
                MULTI="first
                second"
                REFERENCE=${PLAIN}/${MISSING}/${MISSING:-fallback}/$PLAIN
                ESCAPED="\\${PLAIN}"
                COMMAND=$(rm -rf /)`id`
                UNCLOSED="half
                this is no assignment
                1BAD=x
                LAST='no newline'""", Map.of());

        assertThat(values)
                .containsEntry("PLAIN", "value")
                .containsEntry("EXPORTED", "spaced value")
                .containsEntry("EMPTY", "")
                .containsEntry("COMMENTED", "value")
                .containsEntry("HASH", "pass#word")
                .containsEntry("SINGLE", "raw $PLAIN ${PLAIN} \\n # \"x\"")
                .containsEntry("DOUBLE", "line\nnext \"quoted\" \\ $ \\q value # kept")
                .containsEntry("TICKS", "it's \"both\"")
                .containsEntry("MULTI", "first\nsecond")
                .containsEntry("REFERENCE", "value//fallback/$PLAIN")
                .containsEntry("ESCAPED", "${PLAIN}")
                .containsEntry("COMMAND", "$(rm -rf /)`id`")
                .containsEntry("UNCLOSED", "\"half")
                .containsEntry("LAST", "no newline")
                .hasSize(14);
    }

    @Test
    void byteOrderMarkAndWindowsLineEndsAreNoPartOfValues() {
        assertThat(DotEnv.parse("\uFEFFA=1\r\nB=\"2\"\r\n", Map.of()))
                .containsExactlyInAnyOrderEntriesOf(Map.of("A", "1", "B", "2"));
    }

    @Test
    void theProcessIsStronger(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(".env"), "A=file\nB=file\nC=${A}\n");

        Variables variables = Variables.of(Map.of("A", "process"), folder);

        assertThat(variables.value("A")).contains("process");
        assertThat(variables.value("B")).contains("file");
        assertThat(variables.value("C")).contains("process");
        assertThat(variables.value("D")).isEmpty();
        assertThat(variables.toString()).doesNotContain("process-value").startsWith("1 of the process, 3 in ");
    }
}
