package dev.pgparity.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** A foreign page whose name was made to point here (DNS rebinding) calls us by that name, and is not answered. */
final class HostFilter extends OncePerRequestFilter {
    private final Set<String> hosts;

    /** @param hosts empty for all */
    HostFilter(Set<String> hosts) {
        this.hosts = hosts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hosts.isEmpty() || hosts.contains(request.getServerName())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "This console is not called that.");
        }
    }
}
