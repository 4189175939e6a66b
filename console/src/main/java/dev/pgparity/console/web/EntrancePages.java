package dev.pgparity.console.web;

import dev.pgparity.console.security.Person;
import dev.pgparity.console.store.Accounts;
import dev.pgparity.console.store.ConsoleAudit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first administrator, new people, log in, another password. */
@Controller
class EntrancePages {
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;
    private static final String NAMES = "[A-Za-z0-9][A-Za-z0-9._@-]{0,59}";

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final ConsoleAudit audit;

    EntrancePages(Accounts accounts, PasswordEncoder passwords, ConsoleAudit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        Set<String> why = request.getParameterMap().keySet();
        model.addAttribute("said", said(why));
        model.addAttribute("bad", why.contains("failed") || why.contains("wait"));
        model.addAttribute("empty", accounts.isEmpty());
        return "login";
    }

    private static String said(Set<String> why) {
        if (why.contains("failed")) {
            return "Name or password is wrong.";
        }
        if (why.contains("wait")) {
            return "Too many wrong passwords. Wait a little and try again.";
        }
        if (why.contains("changed")) {
            return "Your account was changed, so this session has ended.";
        }
        if (why.contains("out")) {
            return "You are signed out.";
        }
        return why.contains("ready") ? "Your account is ready. Sign in." : "";
    }

    @GetMapping({"/setup", "/invitation"})
    String invitation(@RequestParam(defaultValue = "") String token, Model model) {
        return form(token, "", model);
    }

    private String form(String token, String problem, Model model) {
        Optional<Accounts.Invitation> invitation = token.isEmpty() ? Optional.empty() : accounts.invitation(token);
        model.addAttribute("token", token);
        model.addAttribute("valid", invitation.isPresent());
        model.addAttribute("name", invitation.map(Accounts.Invitation::name).orElse(""));
        model.addAttribute("role", invitation.map(one -> one.role().label()).orElse(""));
        model.addAttribute("problem", problem);
        return "invitation";
    }

    @PostMapping({"/setup", "/invitation"})
    String accept(
            @RequestParam String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String password,
            @RequestParam String again,
            Model model) {
        Optional<Accounts.Invitation> invitation = accounts.invitation(token);
        String chosen = invitation
                .map(Accounts.Invitation::name)
                .filter(one -> !one.isEmpty())
                .orElse(name.strip());
        String problem = chosen.matches(NAMES)
                ? objection(password, again, chosen)
                : "A name has letters, digits and . _ @ - only.";
        if (!problem.isEmpty()) {
            return form(token, problem, model);
        }
        if (!accounts.accept(token, chosen, encoded(password))) {
            return form("", "", model);
        }
        audit.write(
                chosen,
                "account ready",
                chosen,
                invitation.map(one -> one.role().label()).orElse(""));
        return "redirect:/login?ready";
    }

    @GetMapping("/account")
    String account() {
        return "account";
    }

    @PostMapping("/account/password")
    String password(
            @AuthenticationPrincipal Person person,
            @RequestParam String old,
            @RequestParam String password,
            @RequestParam String again,
            Model model) {
        boolean right = accounts.find(person.getUsername())
                .filter(account -> passwords.matches(old, account.passwordHash()))
                .isPresent();
        String problem = right ? objection(password, again, person.getUsername()) : "The old password is wrong.";
        if (!problem.isEmpty()) {
            model.addAttribute("problem", problem);
            return "account";
        }
        accounts.setPassword(person.getUsername(), encoded(password));
        audit.write(person.getUsername(), "password changed", person.getUsername(), "");
        return "redirect:/login?changed";
    }

    private String encoded(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    private static String objection(@Nullable String password, String again, String name) {
        if (password == null || password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            return "A password has at least " + SHORTEST_PASSWORD + " characters.";
        }
        if (!password.equals(again)) {
            return "The two passwords are not the same.";
        }
        return password.equalsIgnoreCase(name) ? "The password is the name." : "";
    }
}
