package dev.pgparity.promote;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.HostAndPort;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A network that carries one chosen message to the server and loses the answer, and that connection with it. */
final class AnswerEater implements AutoCloseable {
    private final HostAndPort server;
    private final ServerSocket listener;
    private volatile String chosen = "";
    private volatile boolean leaving;
    private volatile boolean gone;

    AnswerEater(ConnectionTarget target) throws IOException {
        this.server = target.hosts().getFirst();
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    ConnectionTarget through(ConnectionTarget target) {
        HostAndPort here = new HostAndPort(listener.getInetAddress().getHostAddress(), listener.getLocalPort());
        return new ConnectionTarget(
                List.of(here),
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

    /** The next message that holds this text. */
    void choose(String text) {
        chosen = text;
    }

    /** The same, and from then on there is no server any more. */
    void chooseAndLeave(String text) {
        leaving = true;
        chosen = text;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (gone) {
                    client.close();
                    continue;
                }
                Socket upstream = new Socket(server.host(), server.port());
                AtomicBoolean mute = new AtomicBoolean();
                Thread.ofVirtual().start(() -> copy(client, upstream, mute, true));
                Thread.ofVirtual().start(() -> copy(upstream, client, mute, false));
            } catch (IOException e) {
                // Closed, or one connection that failed: its client notices.
                continue;
            }
        }
    }

    private void copy(Socket from, Socket to, AtomicBoolean mute, boolean fromClient) {
        byte[] buffer = new byte[16384];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0 && (fromClient || !mute.get()); n = in.read(buffer)) {
                String message = new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
                if (fromClient && !chosen.isEmpty() && message.contains(chosen)) {
                    mute.set(true);
                    chosen = "";
                    gone = leaving;
                }
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            // Either end is gone; the other one follows.
            return;
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
