package dev.countinghouse.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/**
 * The outermost filter: gives every request its trace, in the log lines and in the answer, and
 * every failure that nobody answered a problem.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TraceFilter extends OncePerRequestFilter {

    /** As the Elastic common schema names it. */
    static final String LOGGED = "trace.id";

    static final String ANSWERED = "traceresponse";

    private final ProblemWriter problems;

    TraceFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Trace trace = Trace.continuing(request.getHeader("traceparent"));
        trace.put(request);
        response.setHeader(ANSWERED, trace.traceresponse());
        MDC.put(LOGGED, trace.id());
        try {
            chain.doFilter(request, response);
        } catch (ServletException failure) {
            Throwable root = failure.getRootCause();
            problems.write(root == null ? failure : root, request, response);
        } catch (RuntimeException failure) {
            problems.write(failure, request, response);
        } finally {
            MDC.remove(LOGGED);
        }
    }
}
