package dev.countinghouse.command.policy;

import dev.countinghouse.contract.EventJson;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;

/** Asks the query service, which learns everything from the topic. */
public final class Inquiry implements AutoCloseable {

    private static final String MIN_POSITION = "AR-Min-Position";
    private static final String PROBLEMS = "/problems/";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int FAILED = 500;

    /**
     * A token that is not, or not yet, accepted there is a matter for who set it up, not for us.
     */
    private static final int UNAUTHENTICATED = 401;

    private static final int DENIED = 403;

    private final URI service;
    private final Supplier<String> token;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();

    /**
     * @param service where the query service is
     * @param token one that is valid now
     */
    Inquiry(URI service, Supplier<String> token) {
        this.service = service;
        this.token = token;
    }

    /**
     * The answer to a path such as {@code /v1/books/main/aging}.
     *
     * @param position that the answer must know
     * @throws QueryAway if there is none for now
     * @throws QueryRefused if it is a problem that waiting does not solve
     */
    public JsonNode get(String path, long position) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve(path))
                        .timeout(ANSWER)
                        .header("Authorization", "Bearer " + token.get())
                        .header("Accept", "application/json")
                        .header(MIN_POSITION, Long.toString(position))
                        .build();
        try {
            HttpResponse<byte[]> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == OK) return EventJson.mapper().readTree(answer.body());
            throw mayPass(answer.statusCode())
                    ? new QueryAway("the query service answered " + answer.statusCode(), null)
                    : refused(answer.body());
        } catch (IOException | JacksonException broken) {
            throw new QueryAway("the query service does not answer", broken);
        }
    }

    private static boolean mayPass(int status) {
        return status >= FAILED
                || status == REQUEST_TIMEOUT
                || status == TOO_MANY
                || status == UNAUTHENTICATED
                || status == DENIED;
    }

    private static QueryRefused refused(byte[] body) {
        JsonNode problem = EventJson.mapper().readTree(body);
        String type = problem.path("type").asString("");
        return new QueryRefused(
                type.startsWith(PROBLEMS) ? type.substring(PROBLEMS.length()) : "unanswered",
                problem.path("detail").asString(problem.path("title").asString("")));
    }

    @Override
    public void close() {
        http.close();
    }
}
