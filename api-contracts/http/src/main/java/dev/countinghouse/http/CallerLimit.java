package dev.countinghouse.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Lets so many requests of one caller in at a time, so that nobody takes all of the places that
 * {@link RequestLimit} has. It stands behind the security chain, which knows the caller.
 */
final class CallerLimit extends OncePerRequestFilter {

    private final int most;
    private final ProblemWriter problems;

    /** How many requests of each caller are here; who has none is not listed. */
    private final ConcurrentMap<String, Integer> here = new ConcurrentHashMap<>();

    CallerLimit(int most, ProblemWriter problems) {
        this.most = most;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Permissions.isApi(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String caller = Caller.of(request).subject();
        int now = here.merge(caller, 1, Integer::sum);
        try {
            if (now <= most) chain.doFilter(request, response);
            else problems.write(busy(), request, response);
        } finally {
            here.computeIfPresent(caller, (_, count) -> count == 1 ? null : count - 1);
        }
    }

    private Problem busy() {
        return Problem.unavailable(
                "service-busy",
                "More requests are there than can be served",
                "all " + most + " of one caller");
    }
}
