package dev.countinghouse.http;

import dev.countinghouse.contract.EventJson;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Tomcat's own page for what never reached the application, as a problem. Made by Tomcat. */
public final class ProblemReport extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ProblemReport.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported())
            return;
        Problem problem = Problems.ofStatus(HttpStatusCode.valueOf(status), detail(status));
        Trace trace = Trace.continuing(request.getHeader("traceparent"));
        try {
            response.setHeader(TraceFilter.ANSWERED, trace.traceresponse());
            response.setContentType(Problem.MEDIA_TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getReporter().write(EventJson.mapper().writeValueAsString(problem.in(trace)));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            log.debug("the caller did not wait for the answer", gone);
        }
    }

    /** Tomcat's own words name its settings and repeat what was sent. */
    private static @Nullable String detail(int status) {
        return switch (status) {
            case 400 ->
                    "the request line, the path or a header is not valid HTTP or is too long;"
                            + " a path has no encoded slash, backslash or control character";
            case 417 -> "no expectation but 100-continue is met";
            case 501 -> "no such method or Transfer-Encoding is known";
            default -> null;
        };
    }
}
