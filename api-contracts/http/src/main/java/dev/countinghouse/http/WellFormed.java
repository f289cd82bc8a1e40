package dev.countinghouse.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Refuses what could be understood in two ways: a query string that is none, a header twice of
 * which only one counts, a body where none is read, or one that is encoded. Looks before anybody
 * reads a parameter, for the server then fails in its own way.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 2) // behind what counts requests by their answers
final class WellFormed extends OncePerRequestFilter {

    private static final List<String> ONCE =
            List.of(
                    HttpHeaders.AUTHORIZATION,
                    HttpHeaders.CONTENT_TYPE,
                    "Idempotency-Key",
                    "AR-Min-Position");

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");

    private final ProblemWriter problems;

    WellFormed(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Problem problem = problem(request);
        if (problem == null) chain.doFilter(request, response);
        else problems.write(problem, request, response);
    }

    private static @Nullable Problem problem(HttpServletRequest request) {
        String query = request.getQueryString();
        String wrong = query == null ? null : QueryString.wrong(query);
        if (wrong != null) return badRequest(wrong);
        for (String name : ONCE) {
            if (isRepeated(request, name)) {
                return Problem.invalid(List.of(new FieldError(name, "is there more than once")));
            }
        }
        if (WITHOUT_BODY.contains(request.getMethod())) {
            return hasBody(request) ? badRequest("no body is read here") : null;
        }
        return isPlain(request) ? null : encoded();
    }

    private static Problem badRequest(String detail) {
        return Problem.of("bad-request", 400, "The request is not well formed", detail);
    }

    private static boolean isRepeated(HttpServletRequest request, String name) {
        var values = request.getHeaders(name);
        if (!values.hasMoreElements()) return false;
        values.nextElement();
        return values.hasMoreElements();
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0
                || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean isPlain(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
                .allMatch("identity"::equalsIgnoreCase);
    }

    private static Problem encoded() {
        return Problem.of(
                        "unsupported-media-type",
                        415,
                        "Unsupported Media Type",
                        "bodies are read as they are, without a Content-Encoding")
                .with(HttpHeaders.ACCEPT_ENCODING, "identity");
    }
}
