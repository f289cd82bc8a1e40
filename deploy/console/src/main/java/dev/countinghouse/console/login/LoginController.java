package dev.countinghouse.console.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;

/** The way in. */
@Controller
final class LoginController {

    private final LoginSettings settings;
    private final SecurityContextRepository contexts;
    private final ObjectProvider<LoginLinks> links;

    LoginController(
            LoginSettings settings,
            SecurityContextRepository contexts,
            ObjectProvider<LoginLinks> links) {
        this.settings = settings;
        this.contexts = contexts;
        this.links = links;
    }

    /** Says how to get in; nobody is sent to another place without having asked for it. */
    @GetMapping("/login")
    ModelAndView page(@RequestParam(required = false, defaultValue = "") String why) {
        return page(HttpStatus.OK, why);
    }

    /** Logs in whoever is the first to follow a link of ours. */
    @GetMapping(LoginLinks.PATH)
    ModelAndView link(
            @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        var grant = links.stream().flatMap(all -> all.redeem(secret).stream()).findFirst();
        if (grant.isEmpty()) return page(HttpStatus.FORBIDDEN, "used");
        // a session that somebody else may know is not the one that gets in
        var before = request.getSession(false);
        if (before != null) before.invalidate();
        request.getSession(true);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new LocalLogin(grant.get()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return new ModelAndView("redirect:/");
    }

    private ModelAndView page(HttpStatus status, String why) {
        var page = new ModelAndView("login/login", Map.of("local", settings.isLocal(), "why", why));
        page.setStatus(status);
        return page;
    }
}
