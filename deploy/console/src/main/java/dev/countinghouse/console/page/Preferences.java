package dev.countinghouse.console.page;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.WebUtils;

/** How a person wants figures to look; a cookie of their browser keeps it. */
final class Preferences {

    static final String NEGATIVE = "negative";
    static final String BRACKETS = "brackets";

    private Preferences() {}

    static Show show(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NEGATIVE);
        return new Show(request.getLocale(), cookie != null && BRACKETS.equals(cookie.getValue()));
    }
}
