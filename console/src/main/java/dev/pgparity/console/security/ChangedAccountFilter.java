package dev.pgparity.console.security;

import dev.pgparity.console.store.Account;
import dev.pgparity.console.store.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session ends when its account gets another role or password, or is closed. */
final class ChangedAccountFilter extends OncePerRequestFilter {
    private final Accounts accounts;

    ChangedAccountFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        if (now != null && now.getPrincipal() instanceof Person person) {
            Optional<Account> account = accounts.find(person.getUsername());
            boolean same = account.filter(Account::active)
                    .filter(found -> found.changedAt().equals(person.since()))
                    .isPresent();
            if (!same) {
                SecurityContextHolder.clearContext();
                HttpSession session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
                response.sendRedirect(request.getContextPath() + "/login?changed");
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
