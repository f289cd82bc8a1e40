package dev.countinghouse.console.page;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

import java.time.Duration;
import java.time.ZoneId;

/** How a person wants figures to look; a cookie of their browser keeps it. */
final class Preferences {

    static final String NEGATIVE = "negative";
    static final String BRACKETS = "brackets";

    private static final Duration KEPT = Duration.ofDays(365);

    private Preferences() {}

    /** Keeps it in the person's browser; it says nothing but how figures look. */
    static String cookie(boolean brackets) {
        return ResponseCookie.from(NEGATIVE, brackets ? BRACKETS : "minus")
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .sameSite("Lax")
                .build()
                .toString();
    }

    static Show show(HttpServletRequest request, ZoneId zone) {
        var cookie = WebUtils.getCookie(request, NEGATIVE);
        return new Show(
                request.getLocale(), zone, cookie != null && BRACKETS.equals(cookie.getValue()));
    }
}
