package dev.pgparity.connect;

/**
 * Where a server listens.
 *
 * @param host a name or an address, an IPv6 address without brackets
 * @param port 1 to 65535
 */
public record HostAndPort(String host, int port) {
    public HostAndPort {
        if (host.isEmpty() || port < 1 || port > 65535) {
            throw new IllegalArgumentException("no such address: " + host + ":" + port);
        }
    }

    /** As in a URL. */
    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
