package dev.countinghouse.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Lets so many requests of the API in at a time and sends the others away at once. Whoever waits
 * holds memory: a service that fell behind would fill its heap with those who wait, and fall
 * further behind. A stream has its place until it ends. Probes of health, metrics and documents are
 * always answered.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 3) // behind what refuses without waiting
final class RequestLimit extends OncePerRequestFilter {

    private final int most;
    private final Semaphore places;
    private final ProblemWriter problems;

    RequestLimit(int most, ProblemWriter problems) {
        this.most = most;
        this.places = new Semaphore(most);
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
        if (!places.tryAcquire()) {
            problems.write(
                    Problem.unavailable(
                            "service-busy",
                            "More requests are there than can be served",
                            "all of " + most),
                    request,
                    response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }
}
