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
        Problem problem = Problems.ofStatus(HttpStatusCode.valueOf(status));
        try {
            response.setContentType(Problem.MEDIA_TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getReporter()
                    .write(
                            EventJson.mapper()
                                    .writeValueAsString(problem.in(Trace.continuing(null))));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            log.debug("the caller did not wait for the answer", gone);
        }
    }
}
