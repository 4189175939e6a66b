package dev.pgparity.catalog;

/**
 * {@code server_version_num}.
 *
 * @param number for example 170011
 */
public record ServerVersion(int number) implements Comparable<ServerVersion> {
    public int major() {
        return number / 10000;
    }

    public boolean atLeast(int major) {
        return major() >= major;
    }

    @Override
    public int compareTo(ServerVersion other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return major() + "." + number % 10000;
    }
}
