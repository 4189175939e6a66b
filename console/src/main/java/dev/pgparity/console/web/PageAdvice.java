package dev.pgparity.console.web;

import dev.pgparity.console.security.Person;
import dev.pgparity.console.store.Role;
import dev.pgparity.console.store.RunState;
import dev.pgparity.console.store.Runs;
import dev.pgparity.console.work.Desk;
import dev.pgparity.problem.ExitCategory;
import dev.pgparity.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What every page shows, and how a problem is shown: what is wrong and what to do. */
@ControllerAdvice(basePackageClasses = PageAdvice.class)
class PageAdvice {
    private final Runs runs;

    PageAdvice(Runs runs) {
        this.runs = runs;
    }

    /** Who looks, as pages need it. */
    public record Me(String name, String role, boolean developer, boolean approver, boolean admin) {}

    @ModelAttribute
    void everyPage(@AuthenticationPrincipal @Nullable Person person, HttpServletRequest request, Model model) {
        if (person != null) {
            Role role = person.role();
            model.addAttribute(
                    "me",
                    new Me(
                            person.getUsername(),
                            role.label(),
                            role.covers(Role.DEVELOPER),
                            role.covers(Role.APPROVER),
                            role.covers(Role.ADMIN)));
            model.addAttribute("waiting", runs.in(RunState.WAITING).size());
        }
        model.addAttribute("path", request.getRequestURI());
    }

    @ExceptionHandler(Problem.class)
    ModelAndView problem(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        int status = problem.exitCategory() == ExitCategory.REFUSED
                ? HttpServletResponse.SC_FORBIDDEN
                : problem.exitCategory() == ExitCategory.USAGE
                        ? HttpServletResponse.SC_BAD_REQUEST
                        : HttpServletResponse.SC_BAD_GATEWAY;
        response.setStatus(status);
        ModelAndView page = new ModelAndView("problem");
        page.addObject("message", problem.message());
        page.addObject(
                "details", problem.details().stream().map(Object::toString).toList());
        page.addObject("next", problem.next());
        page.addObject("path", request.getRequestURI());
        return page;
    }

    static Desk.Who who(Person person) {
        return new Desk.Who(person.getUsername(), person.role());
    }
}
