package dev.pgparity.connect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Takes a {@code postgresql://} URL apart exactly as libpq does ({@code conninfo_uri_parse_options} in
 * {@code fe-connect.c}): the user part ends at the first {@code @} before a slash, several hosts are joined by commas,
 * parameters override what stands before them, {@code +} is a plus.
 */
final class ConnectionUrl {
    private final String url;
    private final Map<Parameter, String> parameters = new EnumMap<>(Parameter.class);
    private int at;

    private ConnectionUrl(String url, int start) {
        this.url = url;
        this.at = start;
    }

    /** True for texts that libpq takes for a URL. */
    static boolean isUrl(String text) {
        return text.startsWith("postgresql://") || text.startsWith("postgres://");
    }

    /** The parameters that the URL sets; several hosts and ports are joined by commas. */
    static Map<Parameter, String> parse(String text) {
        if (!isUrl(text)) {
            throw TargetProblems.url(whyNoUrl(text));
        }
        ConnectionUrl parser = new ConnectionUrl(text, text.indexOf("://") + 3);
        parser.userAndPassword();
        parser.hosts();
        parser.database();
        parser.query();
        return parser.parameters;
    }

    private static String whyNoUrl(String text) {
        int scheme = text.indexOf("://");
        if (text.startsWith("jdbc:")) {
            return "remove the leading jdbc:";
        }
        if (scheme > 0 && text.substring(0, scheme).matches("[a-zA-Z0-9+.-]+")) {
            return "it begins with " + text.substring(0, scheme) + "://, not postgresql://";
        }
        return "it does not begin with postgresql://";
    }

    private void userAndPassword() {
        int end = at;
        while (end < url.length() && url.charAt(end) != '@' && url.charAt(end) != '/') {
            end++;
        }
        if (end == url.length() || url.charAt(end) != '@') {
            return;
        }
        int colon = url.indexOf(':', at);
        int endOfUser = colon >= 0 && colon < end ? colon : end;
        put(Parameter.USER, decode(url.substring(at, endOfUser), "the user"));
        if (endOfUser < end) {
            put(Parameter.PASSWORD, decode(url.substring(endOfUser + 1, end), "the password"));
        }
        at = end + 1;
    }

    private void hosts() {
        List<String> hosts = new ArrayList<>();
        StringJoiner ports = new StringJoiner(",");
        boolean anyPort = false;
        while (true) {
            hosts.add(host());
            String port = "";
            if (at < url.length() && url.charAt(at) == ':') {
                at++;
                port = until("/?,");
                checkPort(port);
                anyPort = true;
            }
            ports.add(port);
            if (at >= url.length() || url.charAt(at) != ',') {
                break;
            }
            at++;
        }
        put(Parameter.HOST, String.join(",", hosts));
        if (anyPort) {
            put(Parameter.PORT, ports.toString());
        }
    }

    private String host() {
        if (at < url.length() && url.charAt(at) == '[') {
            int close = url.indexOf(']', at);
            if (close < 0) {
                throw TargetProblems.url("the bracket of the IPv6 address is not closed");
            }
            String address = url.substring(at + 1, close);
            at = close + 1;
            if (address.isEmpty() || (at < url.length() && ":/?,".indexOf(url.charAt(at)) < 0)) {
                throw TargetProblems.url("the brackets must hold an IPv6 address and be followed by : / or ?");
            }
            return address;
        }
        String host = until(":/?,");
        if (host.indexOf('@') >= 0) {
            throw TargetProblems.url("there is a second @; write the one in the password as %40");
        }
        return decode(host, "the host");
    }

    /** Most often it is not the port that is wrong but a slash or colon in the password, so it is not quoted. */
    private void checkPort(String port) {
        if (port.isEmpty() || port.matches("[0-9]{1,5}")) {
            return;
        }
        throw TargetProblems.url("what follows the host's colon is not a port number; if the password holds one of"
                + " : / @ ? # % write them as %3A %2F %40 %3F %23 %25");
    }

    private void database() {
        if (at < url.length() && url.charAt(at) == '/') {
            at++;
            String database = until("?");
            // libpq would take it for part of the name; far more often it is the rest of a password with a slash,
            // which must not show up as a database's name.
            if (database.indexOf('@') >= 0 || database.indexOf('/') >= 0) {
                throw TargetProblems.url("there is an @ or / in the database's name; if it belongs to the password,"
                        + " write a slash there as %2F, otherwise write %40 and %2F in the name");
            }
            put(Parameter.DBNAME, decode(database, "the database"));
        }
    }

    private void query() {
        if (at >= url.length()) {
            return;
        }
        for (String pair : url.substring(at + 1).split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw TargetProblems.url("a parameter after ? lacks its = sign");
            }
            String keyword = decode(pair.substring(0, equals), "a parameter");
            Parameter parameter = Parameter.of(keyword)
                    .orElseThrow(() -> TargetProblems.parameter(
                            keyword, "in the URL is unknown", "Remove it, or correct its name."));
            put(parameter, decode(pair.substring(equals + 1), keyword));
        }
    }

    private String until(String stops) {
        int start = at;
        while (at < url.length() && stops.indexOf(url.charAt(at)) < 0) {
            at++;
        }
        return url.substring(start, at);
    }

    private void put(Parameter parameter, String value) {
        if (!value.isEmpty()) {
            parameters.put(parameter, value);
        }
    }

    private static String decode(String text, String what) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                decoded.put(raw[i]);
                continue;
            }
            int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
            if (high < 0 || low < 0 || high + low == 0) {
                throw TargetProblems.url(
                        "in " + what + ", a % is not followed by two hexadecimal digits; write it as" + " %25");
            }
            decoded.put((byte) (high << 4 | low));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
        } catch (CharacterCodingException e) {
            throw TargetProblems.url(what + " is not UTF-8 once decoded");
        }
    }
}
