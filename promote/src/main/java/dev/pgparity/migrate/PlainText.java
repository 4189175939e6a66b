package dev.pgparity.migrate;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.Arrays;

/** UTF-8 as Unix writes it: without the byte order mark, and with a line feed alone at the end of lines. */
final class PlainText extends FilterInputStream {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private boolean begun;

    /** @param in supports {@code mark} */
    PlainText(BufferedInputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        if (!begun) {
            begun = true;
            in.mark(MARK.length);
            if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
                in.reset();
            }
        }
        int read = in.read();
        if (read == '\r') {
            in.mark(1);
            if (in.read() == '\n') {
                return '\n';
            }
            in.reset();
        }
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int read = read();
            if (read < 0) {
                return count == 0 && length > 0 ? -1 : count;
            }
            into[from + count++] = (byte) read;
        }
        return count;
    }

    /** Marks are its own. */
    @Override
    public boolean markSupported() {
        return false;
    }
}
