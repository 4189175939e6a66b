package dev.pgparity.scratch;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.Where;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The text of a large file, of which only a page at a time is in memory. The file must stay as it is while its text is in
 * use. A byte order mark at its beginning is no part of the text.
 */
final class PagedText implements CharSequence {
    private static final int PAGE = 1 << 16;
    private static final int MARK = 3;

    private final Path file;
    /** Where pages begin: in chars, and in bytes; the last entry is the end. */
    private final int[] chars;

    private final long[] bytes;
    /** The page that was read last; pages never change, so that whoever sees an older one sees a right one. */
    private Page page = new Page(0, new char[0]);

    private record Page(int from, char[] chars) {}

    private PagedText(Path file, int[] chars, long[] bytes) {
        this.file = file;
        this.chars = chars;
        this.bytes = bytes;
    }

    /**
     * Reads the file once, to know where its pages begin.
     *
     * @throws CharacterCodingException where it is not UTF-8
     * @throws IOException where it cannot be read
     */
    static PagedText of(Path file) throws IOException {
        CharsetDecoder decoder = decoder();
        ByteBuffer in = ByteBuffer.allocate(PAGE);
        CharBuffer out = CharBuffer.allocate(PAGE);
        List<Integer> chars = new ArrayList<>(List.of(0));
        List<Long> bytes = new ArrayList<>();
        long consumed = 0;
        long total = 0;
        try (InputStream stream = Files.newInputStream(file)) {
            consumed = passMark(stream.readNBytes(MARK), in);
            bytes.add(consumed);
            boolean end = false;
            while (true) {
                if (!end) {
                    int read = stream.read(in.array(), in.position(), in.remaining());
                    end = read < 0;
                    in.position(in.position() + Math.max(0, read));
                }
                in.flip();
                CoderResult result = decoder.decode(in, out, end);
                if (result.isError()) {
                    result.throwException();
                }
                consumed += in.position();
                in.compact();
                boolean last = end && result.isUnderflow();
                if (result.isOverflow() || last && out.position() > 0) {
                    total = Math.addExact(total, out.position());
                    chars.add(Math.toIntExact(total));
                    bytes.add(consumed);
                    out.clear();
                }
                if (last) {
                    return new PagedText(
                            file,
                            chars.stream().mapToInt(Integer::intValue).toArray(),
                            bytes.stream().mapToLong(Long::longValue).toArray());
                }
            }
        } catch (ArithmeticException e) {
            throw new IOException("it is larger than 2 GB", e);
        }
    }

    /** What is not the mark is left to be decoded. */
    private static long passMark(byte[] first, ByteBuffer in) {
        boolean mark =
                first.length == MARK && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF;
        if (!mark) {
            in.put(first);
        }
        return mark ? MARK : 0;
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int length() {
        return chars[chars.length - 1];
    }

    @Override
    public char charAt(int index) {
        Page current = pageAt(index);
        return current.chars[index - current.from];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new TextSlice(this, start, end);
    }

    /** The whole of it, in memory. */
    @Override
    public String toString() {
        return text(0, length());
    }

    /** A part of it, in memory. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            Page current = pageAt(at);
            int count = Math.min(to - at, current.chars.length - (at - current.from));
            text.append(current.chars, at - current.from, count);
            at += count;
        }
        return text.toString();
    }

    private Page pageAt(int index) {
        Page current = page;
        int at = index - current.from;
        return at >= 0 && at < current.chars.length ? current : read(pageOf(index));
    }

    private Page read(int number) {
        try (InputStream stream = Files.newInputStream(file)) {
            stream.skipNBytes(bytes[number]);
            byte[] encoded = stream.readNBytes((int) (bytes[number + 1] - bytes[number]));
            CharBuffer decoded = decoder().decode(ByteBuffer.wrap(encoded));
            char[] found = new char[decoded.remaining()];
            decoded.get(found);
            if (found.length != chars[number + 1] - chars[number]) {
                throw new IOException("it was changed while it was read");
            }
            Page read = new Page(chars[number], found);
            page = read;
            return read;
        } catch (IOException e) {
            throw Problem.failed(ScriptError.UNREADABLE, "It cannot be read any more: " + e.getMessage() + ".")
                    .at(new Where.In(file.toString()))
                    .causedBy(e)
                    .build();
        }
    }

    private int pageOf(int index) {
        if (index < 0 || index >= length()) {
            throw new IndexOutOfBoundsException(index);
        }
        int found = Arrays.binarySearch(chars, index);
        return found >= 0 ? found : -found - 2;
    }
}
