package dev.pgparity.connect;

import java.net.InetAddress;
import java.net.Socket;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Makes the driver's sockets. The driver creates it by its name, and only itself; it must be public for that. */
public final class WatchedSockets extends SocketFactory {
    /** Inherited by the thread in which the driver connects: its only way to hand a socket to whoever asked for it. */
    private static final InheritableThreadLocal<AtomicReference<WatchedSocket>> OPENED = new InheritableThreadLocal<>();

    /** Opens a connection. */
    interface Opening<T> {
        @Nullable
        T open() throws SQLException;
    }

    /**
     * What was opened, and its socket.
     *
     * @param socket null where the driver made none of ours
     */
    record Opened<T>(@Nullable T connection, @Nullable WatchedSocket socket) {}

    static <T> Opened<T> during(Opening<T> opening) throws SQLException {
        AtomicReference<WatchedSocket> socket = new AtomicReference<>();
        OPENED.set(socket);
        try {
            T connection = opening.open();
            return new Opened<>(connection, socket.get());
        } finally {
            OPENED.remove();
        }
    }

    @Override
    public Socket createSocket() {
        WatchedSocket socket = new WatchedSocket();
        AtomicReference<WatchedSocket> opened = OPENED.get();
        if (opened != null) {
            opened.set(socket);
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw notUsed();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw notUsed();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw notUsed();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw notUsed();
    }

    private static UnsupportedOperationException notUsed() {
        return new UnsupportedOperationException("the driver connects its sockets itself");
    }
}
