package dev.pgparity.testkit;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.HostAndPort;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A connection pooler in front of a test's server, as PgBouncer is as far as a client can see: clients log in with a
 * made-up process id; in transaction mode a server connection is lent for one transaction, most recently used first.
 * The server itself authenticates, so each login opens a server connection, which joins the pool if there is room.
 */
public final class TestPooler implements AutoCloseable {
    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;
    private static final int CANCEL_REQUEST = 80877102;

    private static final byte[] IDLE = {'I'};

    private final HostAndPort server;
    private final boolean perTransaction;
    private final boolean refusesOptions;
    private final int size;
    private final ServerSocket listener;
    private final Deque<Wire> idle = new ArrayDeque<>();
    private final List<Wire> all = new ArrayList<>();
    private int open;

    private TestPooler(HostAndPort server, boolean perTransaction, boolean refusesOptions, int size) {
        this.server = server;
        this.perTransaction = perTransaction;
        this.refusesOptions = refusesOptions;
        this.size = size;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Pools transactions over at most so many server connections. */
    public static TestPooler poolingTransactions(ConnectionTarget server, int size) {
        return new TestPooler(server.hosts().getFirst(), true, false, size);
    }

    /** As the other, and refuses the startup parameter {@code options}, as PgBouncer does. */
    public static TestPooler refusingOptions(ConnectionTarget server) {
        return new TestPooler(server.hosts().getFirst(), true, true, 2);
    }

    /** Gives each session a server connection of its own. */
    public static TestPooler poolingSessions(ConnectionTarget server) {
        return new TestPooler(server.hosts().getFirst(), false, false, Integer.MAX_VALUE);
    }

    /** A URL of the server with this pooler's address in it. */
    public String through(String url) {
        return url.replace("@" + server + "/", "@127.0.0.1:" + listener.getLocalPort() + "/");
    }

    /** Cuts every connection. */
    @Override
    public void close() {
        quietly(listener);
        synchronized (this) {
            all.forEach(Wire::close);
            notifyAll();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Wire client = track(new Wire(listener.accept()));
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Wire client) {
        try (client) {
            byte[] startup = startup(client);
            if (startup.length == 0) {
                return;
            }
            if (refusesOptions && new String(startup, StandardCharsets.ISO_8859_1).contains("\0options\0")) {
                client.send((byte) 'E', error("08P01", "unsupported startup parameter: options"));
                return;
            }
            Wire own = logIn(client, startup);
            if (own == null) {
                return;
            }
            if (perTransaction) {
                give(own);
                client.send((byte) 'Z', IDLE);
                lend(client);
            } else {
                client.send((byte) 'Z', IDLE);
                keep(client, own);
            }
        } catch (IOException | InterruptedException e) {
            return; // whoever hung up knows
        }
    }

    /** The client's startup packet without its length; empty for a cancel request. */
    private static byte[] startup(Wire client) throws IOException {
        while (true) {
            byte[] packet = client.in.readNBytes(client.in.readInt() - 4);
            int code = (packet[0] & 255) << 24 | (packet[1] & 255) << 16 | (packet[2] & 255) << 8 | packet[3] & 255;
            if (code == SSL_REQUEST || code == GSS_REQUEST) {
                client.out.write('N');
                client.out.flush();
            } else {
                return code == CANCEL_REQUEST ? new byte[0] : packet;
            }
        }
    }

    /** Lets the server authenticate the client; null when it did not. */
    private @Nullable Wire logIn(Wire client, byte[] startup) throws IOException {
        Wire backend = track(new Wire(new Socket(server.host(), server.port())));
        backend.out.writeInt(startup.length + 4);
        backend.out.write(startup);
        backend.out.flush();
        while (true) {
            Message message = backend.receive();
            boolean asksForAnswer = message.type == 'R' && message.body[3] != 0 && message.body[3] != 12;
            if (message.type == 'K') {
                ThreadLocalRandom.current().nextBytes(message.body);
            }
            if (message.type == 'Z') {
                return backend; // the caller says so to the client
            }
            client.send(message.type, message.body);
            if (message.type == 'E') {
                backend.close();
                return null;
            }
            if (asksForAnswer) {
                Message answer = client.receive();
                backend.send(answer.type, answer.body);
            }
        }
    }

    private void keep(Wire client, Wire backend) throws IOException {
        try (backend) {
            for (Message message = client.receive(); message.type != 'X'; message = client.receive()) {
                backend.send(message.type, message.body);
                if (isAwaited(message.type)) {
                    Message end = relayAnswer(backend, client);
                    client.send(end.type, end.body);
                }
            }
        }
    }

    private void lend(Wire client) throws IOException, InterruptedException {
        Wire backend = null;
        try {
            for (Message message = client.receive(); message.type != 'X'; message = client.receive()) {
                if (backend == null) {
                    backend = take();
                }
                backend.send(message.type, message.body);
                if (isAwaited(message.type)) {
                    Message end = relayAnswer(backend, client);
                    if (end.type == 'Z' && end.body[0] == 'I') {
                        // Before the client hears of it, as in PgBouncer: his next transaction finds it on top.
                        give(backend);
                        backend = null;
                    }
                    client.send(end.type, end.body);
                }
            }
        } finally {
            if (backend != null) {
                drop(backend); // left in the middle of a transaction
            }
        }
    }

    private static boolean isAwaited(byte type) {
        return type == 'Q' || type == 'S' || type == 'c' || type == 'f';
    }

    /** Passes on what the server says, except for the message after which the client's turn comes: the caller's. */
    private static Message relayAnswer(Wire backend, Wire client) throws IOException {
        while (true) {
            Message message = backend.receive();
            if (message.type == 'Z' || message.type == 'G') {
                return message;
            }
            client.send(message.type, message.body);
        }
    }

    private synchronized Wire take() throws InterruptedException {
        while (idle.isEmpty()) {
            if (listener.isClosed()) {
                throw new InterruptedException("the pooler is closed");
            }
            wait();
        }
        return idle.pop();
    }

    private synchronized void give(Wire backend) {
        if (!backend.pooled) {
            if (open == size) {
                backend.close();
                return;
            }
            backend.pooled = true;
            open++;
        }
        idle.push(backend);
        notifyAll();
    }

    private synchronized void drop(Wire backend) {
        backend.close();
        open--;
    }

    private synchronized Wire track(Wire wire) {
        all.add(wire);
        return wire;
    }

    private static byte[] error(String state, String words) {
        return ("SFATAL\0VFATAL\0C" + state + "\0M" + words + "\0\0").getBytes(StandardCharsets.UTF_8);
    }

    private static void quietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            return; // it is gone either way
        }
    }

    /** A protocol message: its type and what follows its length. */
    private record Message(byte type, byte[] body) {}

    private static final class Wire implements AutoCloseable {
        private final Socket socket;
        private final DataInputStream in;
        private final DataOutputStream out;
        private boolean pooled;

        Wire(Socket socket) throws IOException {
            this.socket = socket;
            socket.setTcpNoDelay(true);
            this.in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
            this.out = new DataOutputStream(new java.io.BufferedOutputStream(socket.getOutputStream()));
        }

        Message receive() throws IOException {
            byte type = in.readByte();
            return new Message(type, in.readNBytes(in.readInt() - 4));
        }

        void send(byte type, byte[] body) throws IOException {
            out.writeByte(type);
            out.writeInt(body.length + 4);
            out.write(body);
            out.flush();
        }

        @Override
        public void close() {
            quietly(socket);
        }
    }
}
