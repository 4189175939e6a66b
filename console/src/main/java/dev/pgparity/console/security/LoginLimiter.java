package dev.pgparity.console.security;

import dev.pgparity.console.store.LoginFailures;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/** After some wrong passwords for an account or from an address nobody is even asked, for a while. */
final class LoginLimiter extends OncePerRequestFilter {
    private final LoginFailures failures;

    LoginLimiter(LoginFailures failures) {
        this.failures = failures;
    }

    /** What failures are counted for. */
    static Stream<String> keys(HttpServletRequest request) {
        String name = Optional.ofNullable(request.getParameter("username")).orElse("");
        return Stream.of("account " + name.toLowerCase(Locale.ROOT), "address " + request.getRemoteAddr());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean login = "POST".equals(request.getMethod()) && "/login".equals(request.getServletPath());
        if (login && keys(request).anyMatch(key -> failures.closedUntil(key).isPresent())) {
            response.sendRedirect(request.getContextPath() + "/login?wait");
        } else {
            chain.doFilter(request, response);
        }
    }
}
