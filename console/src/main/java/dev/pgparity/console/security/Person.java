package dev.pgparity.console.security;

import dev.pgparity.console.store.Role;
import java.io.Serial;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Somebody who is logged in; has the authority of his role and of all below it. */
public final class Person extends User {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Role role;
    private final Instant since;

    Person(String name, String passwordHash, boolean active, Role role, Instant since) {
        super(name, passwordHash, active, true, true, true, authorities(role));
        this.role = role;
        this.since = since;
    }

    static List<SimpleGrantedAuthority> authorities(Role role) {
        return Arrays.stream(Role.values())
                .filter(role::covers)
                .map(each -> new SimpleGrantedAuthority("ROLE_" + each.name()))
                .toList();
    }

    public Role role() {
        return role;
    }

    /** When the account was last changed, as far as this session knows. */
    Instant since() {
        return since;
    }
}
