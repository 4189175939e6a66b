package dev.pgparity.testkit;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.HostAndPort;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A network between a client and a server that breaks when it is told to: after so many bytes, or now. Connections made
 * through it look like a server at {@link #port} of 127.0.0.1.
 *
 * <p>Cut: both sides see the connection end, as when a process dies. Stalled: bytes stop to flow and nobody is told, as
 * when a cable is pulled.
 */
public final class FaultyProxy implements AutoCloseable {
    /** What happens at the chosen byte. */
    public enum Fault {
        CUT,
        STALL
    }

    private final ServerSocket listener;
    private volatile InetSocketAddress server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> frozen = ConcurrentHashMap.newKeySet();
    private final AtomicLong toServer = new AtomicLong();
    private final AtomicLong toClient = new AtomicLong();
    private volatile long serverLimit = Long.MAX_VALUE;
    private volatile long clientLimit = Long.MAX_VALUE;
    private volatile Fault fault = Fault.CUT;
    private volatile boolean stalled;
    private volatile boolean refusing;

    private FaultyProxy(ServerSocket listener, InetSocketAddress server) {
        this.listener = listener;
        this.server = server;
    }

    /** In front of the first host of a target. */
    public static FaultyProxy before(ConnectionTarget target) {
        HostAndPort server = target.hosts().getFirst();
        try {
            ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            FaultyProxy proxy = new FaultyProxy(listener, new InetSocketAddress(server.host(), server.port()));
            Thread.ofVirtual().name("faulty-proxy").start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same database through this proxy, unencrypted. */
    public ConnectionTarget through(ConnectionTarget target) {
        return new ConnectionTarget(
                List.of(new HostAndPort("127.0.0.1", port())),
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

    /** The server is another one from now on: it was started again on another port. */
    public void forwardTo(ConnectionTarget target) {
        HostAndPort now = target.hosts().getFirst();
        server = new InetSocketAddress(now.host(), now.port());
    }

    /** Where clients connect to, on 127.0.0.1. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Breaks when the clients have sent this many more bytes, counted over all connections; the rest never arrives. */
    public void breakAfterSending(long bytes, Fault how) {
        fault = how;
        serverLimit = toServer.get() + bytes;
    }

    /** Breaks when the server has answered this many more bytes: the request was carried out, its answer is lost. */
    public void breakAfterReceiving(long bytes, Fault how) {
        fault = how;
        clientLimit = toClient.get() + bytes;
    }

    /** Ends all connections now; new ones are still let through. */
    public void cut() {
        open.forEach(FaultyProxy::close);
    }

    /** The server's next answer is lost, and its connection with it; what the client says still arrives. */
    public void muteServer() {
        breakAfterReceiving(0, Fault.CUT);
    }

    /** Lets nothing through from now on, in either direction, until {@link #heal}. */
    public void stall() {
        stalled = true;
    }

    /** Lets nothing through the connections that are open now, for good; new ones work. As when a NAT forgets them. */
    public void freezeOpen() {
        frozen.addAll(open);
    }

    /** Ends all connections now, and new ones as soon as they are made, until {@link #heal}. */
    public void refuse() {
        refusing = true;
        cut();
    }

    /** Everything passes again; what was stalled goes on where it stopped. */
    public void heal() {
        serverLimit = Long.MAX_VALUE;
        clientLimit = Long.MAX_VALUE;
        refusing = false;
        stalled = false;
    }

    /** How many bytes the clients have sent so far; run a piece of work once whole to learn where it may be broken. */
    public long bytesSent() {
        return toServer.get();
    }

    /** How many bytes the server has answered so far. */
    public long bytesReceived() {
        return toClient.get();
    }

    /** Ends all connections and stops to listen. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stalled = false;
        cut();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (refusing) {
                    close(client);
                    continue;
                }
                Socket behind = new Socket();
                behind.connect(server);
                client.setTcpNoDelay(true);
                behind.setTcpNoDelay(true);
                open.add(client);
                open.add(behind);
                Thread.ofVirtual().start(() -> pump(client, behind, true));
                Thread.ofVirtual().start(() -> pump(behind, client, false));
            } catch (IOException e) {
                continue; // The proxy is being closed, or the server is not there: the client sees its connection end.
            }
        }
    }

    private void pump(Socket from, Socket to, boolean sending) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int read = in.read(buffer);
            while (read >= 0) {
                if (!pass(from, out, buffer, read, sending)) {
                    return;
                }
                read = in.read(buffer);
            }
        } catch (IOException e) {
            return; // The other direction has closed the sockets, or a side has gone.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    /** Passes bytes on up to the limit; returns whether the connection lives on. */
    private boolean pass(Socket from, OutputStream out, byte[] buffer, int length, boolean sending) throws IOException {
        awaitFlow(from);
        AtomicLong counter = sending ? toServer : toClient;
        long limit = sending ? serverLimit : clientLimit;
        int allowed = (int) Math.clamp(limit - counter.get(), 0, length);
        out.write(buffer, 0, allowed);
        out.flush();
        counter.addAndGet(allowed);
        if (allowed == length) {
            return true;
        }
        if (fault == Fault.CUT) {
            return false;
        }
        stalled = true;
        awaitFlow(from);
        out.write(buffer, allowed, length - allowed);
        out.flush();
        counter.addAndGet(length - allowed);
        return true;
    }

    private void awaitFlow(Socket from) throws IOException {
        while (stalled || (frozen.contains(from) && !from.isClosed())) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            return; // It is closed in any case.
        }
    }
}
