package dev.pgparity.console.security;

import dev.pgparity.console.ConsoleSettings;
import dev.pgparity.console.store.Accounts;
import dev.pgparity.console.store.ApiTokens;
import dev.pgparity.console.store.ConsoleAudit;
import dev.pgparity.console.store.LoginFailures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;

/** Which role may call what. What depends on the environment is decided where the work is asked for. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Everything comes from here, nothing is inline, nobody frames it. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    UserDetailsService people(Accounts accounts) {
        return name -> accounts.find(name)
                .map(account -> new Person(
                        account.name(), account.passwordHash(), account.active(), account.role(), account.changedAt()))
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    /** Programs, with a token: no session, so nothing that a browser would send along by itself. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiTokens tokens, ConsoleSettings settings) throws Exception {
        return http.securityMatcher("/api/**", "/metrics")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new HostFilter(settings.hosts()), HeaderWriterFilter.class)
                .addFilterBefore(new TokenFilter(tokens), AuthorizationFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .hasRole("VIEWER")
                        .requestMatchers(HttpMethod.POST, "/api/compare")
                        .hasRole("VIEWER")
                        .requestMatchers(HttpMethod.POST, "/api/promotions/*/approve")
                        .hasRole("APPROVER")
                        .requestMatchers(HttpMethod.POST, "/api/**")
                        .hasRole("DEVELOPER")
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, ConsoleSettings settings, Accounts accounts, LoginFailures failures, ConsoleAudit audit)
            throws Exception {
        LoginOutcome outcome = new LoginOutcome(failures, audit);
        return http.headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(
                                referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(new HostFilter(settings.hosts()), HeaderWriterFilter.class)
                .addFilterBefore(new LoginLimiter(failures), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new ChangedAccountFilter(accounts), AuthorizationFilter.class)
                .formLogin(login -> login.loginPage("/login")
                        .successHandler(outcome)
                        .failureHandler(outcome)
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?out").deleteCookies("PGPARITY"))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/login", "/setup", "/invitation", "/error", "/health")
                                .permitAll()
                                .requestMatchers("/assets/**", "/webjars/**")
                                .permitAll()
                                .requestMatchers("/settings/**")
                                .hasRole("ADMIN")
                                .requestMatchers("/audit/**")
                                .hasRole("APPROVER")
                                .requestMatchers(HttpMethod.POST, "/backups/*/restore")
                                .hasRole("ADMIN")
                                .requestMatchers(HttpMethod.POST, "/runs/*/approve")
                                .hasRole("APPROVER")
                                .requestMatchers(HttpMethod.POST, "/compare", "/account/**", "/drift/check", "/logout")
                                .hasRole("VIEWER")
                                .requestMatchers(HttpMethod.POST)
                                .hasRole("DEVELOPER")
                                .requestMatchers(HttpMethod.GET)
                                .hasRole("VIEWER")
                                .anyRequest()
                                .denyAll())
                .build();
    }
}
