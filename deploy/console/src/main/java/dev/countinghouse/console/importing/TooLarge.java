package dev.countinghouse.console.importing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Refuses a file that is too large by what it announces, before anybody looks for its form: the
 * form would not be found, and the person be told that it is too old. The page of the form says so
 * where the file is chosen.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TooLarge extends OncePerRequestFilter {

    static final String SAID = "too-large";

    private static final Pattern BRINGING = Pattern.compile("/b/[^/]+/(import|new-file)");

    private final long mostBytes;

    TooLarge(MultipartProperties limits) {
        mostBytes = limits.getMaxRequestSize().toBytes();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (request.getContentLengthLong() <= mostBytes) {
            next.doFilter(request, response);
        } else if (BRINGING.matcher(path).matches()) {
            response.sendRedirect(path + "?" + SAID, HttpStatus.SEE_OTHER.value());
        } else {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        }
    }
}
