package dev.pgparity.connect;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.util.Optional;
import java.util.Set;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/**
 * A connection that does not wait for ever. Between two packets the operating system asks whether the other host still
 * answers. While an answer is outstanding, a {@link LivenessCheck} asks for the session from outside; when the session is
 * gone, the connection is closed and the read ends with the reason.
 */
final class WatchedSocket extends Socket {
    private volatile long blockedSince;
    private volatile boolean blocked;
    private volatile @Nullable String gone;

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        super.connect(endpoint, timeout);
        setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        keepAlive(ExtendedSocketOptions.TCP_KEEPIDLE, 15);
        keepAlive(ExtendedSocketOptions.TCP_KEEPINTERVAL, 10);
        keepAlive(ExtendedSocketOptions.TCP_KEEPCOUNT, 3);
    }

    private void keepAlive(SocketOption<Integer> option, int value) throws IOException {
        Set<SocketOption<?>> supported = supportedOptions();
        if (supported.contains(option)) {
            setOption(option, value);
        }
    }

    /** Begins to look after the connection, until it is closed. */
    void watch(LivenessCheck check) {
        Thread.ofVirtual().name("pgparity-liveness").start(() -> {
            while (!isClosed()) {
                try {
                    Thread.sleep(check.period());
                } catch (InterruptedException e) {
                    return;
                }
                long since = blockedSince;
                long waited = System.nanoTime() - since;
                if (blocked && waited > check.patience().toNanos()) {
                    Optional<String> reason = check.gone(since);
                    if (reason.isPresent() && blocked && since == blockedSince && !isClosed()) {
                        gone = reason.get();
                        closeQuietly();
                    }
                }
            }
        });
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            return; // It is gone either way.
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                begin();
                try {
                    return super.read();
                } catch (SocketException e) {
                    throw explained(e);
                } finally {
                    end();
                }
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                begin();
                try {
                    return super.read(into, offset, length);
                } catch (SocketException e) {
                    throw explained(e);
                } finally {
                    end();
                }
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                begin();
                try {
                    out.write(bytes, offset, length);
                } catch (SocketException e) {
                    throw explained(e);
                } finally {
                    end();
                }
            }
        };
    }

    private void begin() {
        blockedSince = System.nanoTime();
        blocked = true;
    }

    private void end() {
        blocked = false;
    }

    private SocketException explained(SocketException e) {
        String reason = gone;
        if (reason == null) {
            return e;
        }
        SocketException explained = new SocketException(reason);
        explained.initCause(e);
        return explained;
    }
}
