package dev.pgparity.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgparity.problem.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text that is read by the page is the same text. */
class PagedTextTest {
    @TempDir
    private Path folder;

    private PagedText paged(String text) throws IOException {
        Path file = folder.resolve("script.sql");
        Files.writeString(file, text);
        return PagedText.of(file);
    }

    @Test
    void chars_that_lie_across_the_pages_are_whole() throws IOException {
        for (int shift = 0; shift < 4; shift++) {
            String text = "x".repeat(shift) + "a€é😀\n".repeat(60_000);
            PagedText paged = paged(text);

            assertThat(paged.length()).isEqualTo(text.length());
            assertThat(paged.toString()).isEqualTo(text);
            for (int i = 0; i < text.length(); i += 997) {
                assertThat(paged.charAt(text.length() - 1 - i)).isEqualTo(text.charAt(text.length() - 1 - i));
            }
            assertThat(paged.subSequence(65_000, 140_000).toString()).isEqualTo(text.substring(65_000, 140_000));
        }
    }

    @Test
    void a_mark_is_no_part_of_it_and_an_empty_file_is_empty() throws IOException {
        assertThat(paged("\ufeffselect 1").toString()).isEqualTo("select 1");
        assertThat(paged("").length()).isZero();
        assertThat(paged("é").toString()).isEqualTo("é");
    }

    @Test
    void it_is_cut_as_if_it_were_in_memory() throws IOException {
        String text = ("insert into t values ('it''s; é', $x$;$x$); -- c\n/* ; */ select \"a;\"\"b\", E'\\';';\n"
                        + "copy t from stdin;\n1\t;\n\\x\n\\.\ncreate function f() returns int begin atomic select 1; end;\n")
                .repeat(2_000);
        Script inMemory = new Script("script.sql", text);
        Script byPage = new Script("script.sql", paged(text));

        assertThat(byPage.parts().stream().map(PagedTextTest::told).toList())
                .isEqualTo(inMemory.parts().stream().map(PagedTextTest::told).toList());
        int late = text.length() - 40;
        assertThat(byPage.where(late)).isEqualTo(inMemory.where(late));
        assertThat(byPage.excerpt(late)).isEqualTo(inMemory.excerpt(late));
        Script part = byPage.part(100_000, 200_000);
        assertThat(part.parts().stream().map(PagedTextTest::told).toList())
                .isEqualTo(inMemory.part(100_000, 200_000).parts().stream()
                        .map(PagedTextTest::told)
                        .toList());
        assertThat(part.where(150_000)).isEqualTo(inMemory.where(150_000));
    }

    private static String told(ScriptPart part) {
        return switch (part) {
            case ScriptPart.SqlStatement sql -> sql.offset() + " " + sql.words() + " " + sql.text();
            case ScriptPart.CopyRows copy -> copy.statement().text() + " " + copy.rows() + copy.rowsOffset();
            case ScriptPart.MetaCommand command -> command.toString();
            case ScriptPart.Unfinished rest -> rest.toString();
        };
    }

    @Test
    void what_is_no_text_or_changes_meanwhile_is_said() throws IOException {
        Path file = folder.resolve("latin.sql");
        Files.write(file, ("select 'é';\n".repeat(20_000)).getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PagedText.of(file)).isInstanceOf(CharacterCodingException.class);

        PagedText paged = paged("select 1;\n".repeat(20_000));
        Files.writeString(folder.resolve("script.sql"), "select 2");
        assertThatThrownBy(() -> paged.charAt(0))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("cannot be read any more");
    }
}
