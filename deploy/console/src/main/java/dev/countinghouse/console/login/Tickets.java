package dev.countinghouse.console.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.util.WebUtils;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Gives browsers tickets, each in a cookie, sealed. */
final class Tickets {

    static final String COOKIE = "console-ticket";

    /** A working day; then people log in again, wherever their session is. */
    static final Duration LIFETIME = Duration.ofHours(12);

    /** What browsers keep of a cookie, less its name and what else is said of it. */
    private static final int MOST_CHARACTERS = 3_900;

    private static final String IN_SESSION = Ticket.class.getName();
    private static final JsonMapper JSON = new JsonMapper();

    private final Seal seal;
    private final CsrfTokenRepository forms;
    private final Clock clock;

    Tickets(Seal seal, CsrfTokenRepository forms, Clock clock) {
        this.seal = seal;
        this.forms = forms;
        this.clock = clock;
    }

    /** For whoever just logged in; none if the issuer gave nothing that lasts. */
    void issue(
            OAuth2AuthorizedClient client,
            HttpServletRequest request,
            HttpServletResponse response) {
        var refresh = client.getRefreshToken();
        if (refresh == null) return;
        CsrfToken form = forms.generateToken(request);
        forms.saveToken(form, request, response);
        var ticket =
                new Ticket(
                        client.getPrincipalName(),
                        refresh.getTokenValue(),
                        form.getToken(),
                        clock.instant().plus(LIFETIME));
        hand(ticket, request, response);
    }

    /** The issuer gave other tokens for the session: the ticket gets the one that is good now. */
    void renew(
            OAuth2AuthorizedClient client,
            HttpServletRequest request,
            HttpServletResponse response) {
        var refresh = client.getRefreshToken();
        HttpSession session = request.getSession(false);
        if (refresh == null || session == null) return;
        if (!(session.getAttribute(IN_SESSION) instanceof Ticket old)) return;
        if (old.refreshToken().equals(refresh.getTokenValue())) return;
        hand(
                new Ticket(old.name(), refresh.getTokenValue(), old.csrf(), old.until()),
                request,
                response);
    }

    private void hand(Ticket ticket, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().setAttribute(IN_SESSION, ticket);
        String sealed = seal.close(JSON.writeValueAsBytes(ticket));
        // without it the session is as good, but ends with its instance
        if (sealed.length() <= MOST_CHARACTERS) write(response, sealed, -1);
    }

    /** What the browser has shown, if it is ours and still good. */
    Optional<Ticket> shown(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) return Optional.empty();
        return seal.open(cookie.getValue())
                .map(Tickets::read)
                .filter(ticket -> clock.instant().isBefore(ticket.until()));
    }

    private static @Nullable Ticket read(byte[] json) {
        try {
            return JSON.readValue(json, Ticket.class);
        } catch (JacksonException ofAnotherVersion) {
            return null;
        }
    }

    /** The new session takes the ticket's place: forms of the lost one are forms of this one. */
    void redeem(Ticket ticket, HttpServletRequest request, HttpServletResponse response) {
        CsrfToken fresh = forms.generateToken(request);
        forms.saveToken(
                new DefaultCsrfToken(
                        fresh.getHeaderName(), fresh.getParameterName(), ticket.csrf()),
                request,
                response);
        request.getSession().setAttribute(IN_SESSION, ticket);
    }

    void takeBack(HttpServletResponse response) {
        write(response, "", 0);
    }

    private static void write(HttpServletResponse response, String value, long seconds) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(true)
                        .sameSite("Lax")
                        .maxAge(seconds)
                        .build()
                        .toString());
    }
}
