package dev.pgparity.console.security;

import dev.pgparity.console.store.ConsoleAudit;
import dev.pgparity.console.store.LoginFailures;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Counts and writes down who came in and who did not. */
final class LoginOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {
    private static final int LONGEST_NAME = 60;

    private final LoginFailures failures;
    private final ConsoleAudit audit;

    LoginOutcome(LoginFailures failures, ConsoleAudit audit) {
        this.failures = failures;
        this.audit = audit;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        LoginLimiter.keys(request).forEach(failures::succeeded);
        audit.write(authentication.getName(), "logged in", authentication.getName(), "from " + request.getRemoteAddr());
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        LoginLimiter.keys(request).forEach(failures::failed);
        String name = Optional.ofNullable(request.getParameter("username")).orElse("");
        audit.write(
                "",
                "login refused",
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                "from " + request.getRemoteAddr());
        response.sendRedirect(request.getContextPath() + "/login?failed");
    }
}
