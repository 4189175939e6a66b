package dev.pgparity.testkit;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.HostAndPort;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A network between client and server that breaks on demand: all connections at once, without a goodbye. */
public final class FaultyProxy implements AutoCloseable {
    private final HostAndPort server;
    private final ServerSocket listener;
    private final List<Socket> sockets = new ArrayList<>();
    private volatile boolean mute;

    private FaultyProxy(HostAndPort server) throws IOException {
        this.server = server;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("faulty-proxy").start(this::accept);
    }

    /** In front of the first host of a target. */
    public static FaultyProxy before(ConnectionTarget target) {
        try {
            return new FaultyProxy(target.hosts().getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same database through this proxy, unencrypted. */
    public ConnectionTarget through(ConnectionTarget target) {
        return new ConnectionTarget(
                List.of(new HostAndPort(listener.getInetAddress().getHostAddress(), listener.getLocalPort())),
                target.database(),
                target.user(),
                target.password(),
                target.schema(),
                target.options(),
                target.pooler(),
                target.connectTimeout(),
                target.keyPassword(),
                target.ssl(),
                target.driver(),
                target.notes());
    }

    /** Breaks every connection that is open now; new ones work. */
    public void cut() {
        synchronized (sockets) {
            sockets.forEach(FaultyProxy::close);
            sockets.clear();
        }
    }

    /** From now on what the server says is lost, while what the client says still arrives. */
    public void muteServer() {
        mute = true;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket upstream = new Socket(server.host(), server.port());
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                synchronized (sockets) {
                    sockets.add(client);
                    sockets.add(upstream);
                }
                Thread.ofVirtual().start(() -> copy(client, upstream, false));
                Thread.ofVirtual().start(() -> copy(upstream, client, true));
            } catch (IOException e) {
                // Closed, or one connection that failed: the client notices.
                continue;
            }
        }
    }

    private void copy(Socket from, Socket to, boolean fromServer) {
        byte[] buffer = new byte[16384];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (fromServer && mute) {
                    // the answer is lost and the connection with it
                    break;
                }
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            // Either end is gone; the other one follows.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more.
            return;
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            cut();
        }
    }
}
