package dev.countinghouse.http;

import dev.countinghouse.contract.EventJson;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers with a problem, whoever refuses: the security chain, the firewall, or an endpoint. */
final class ProblemWriter
        implements HandlerExceptionResolver,
                AuthenticationEntryPoint,
                AccessDeniedHandler,
                RequestRejectedHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);

    private final Problems problems;

    ProblemWriter(Problems problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        if (response.isCommitted()) return null;
        try {
            write(failure, request, response);
        } catch (IOException gone) {
            log.debug("the caller did not wait for the answer", gone);
        }
        return new ModelAndView();
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        write(failure, request, response);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        write(failure, request, response);
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            RequestRejectedException failure)
            throws IOException {
        write(failure, request, response);
    }

    /**
     * @throws IOException if the answer is under way: only the server can still tell that it is not
     *     whole, by breaking the connection
     */
    void write(Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!response.isCommitted()) {
            write(problems.of(failure), request, response);
        } else {
            if (failure instanceof UncheckedIOException gone) throw gone.getCause();
            if (failure instanceof TokenEnded) log.info("a stream ended with its token");
            else log.error("an answer broke off", failure);
            throw new CloseNowException("an answer broke off", failure);
        }
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.resetBuffer();
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        Trace trace = Trace.of(request);
        if (!response.containsHeader(TraceFilter.ANSWERED)) {
            response.setHeader(TraceFilter.ANSWERED, trace.traceresponse());
        }
        response.setContentType(Problem.MEDIA_TYPE);
        byte[] json = EventJson.mapper().writeValueAsBytes(problem.in(trace));
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
        response.flushBuffer();
    }
}
