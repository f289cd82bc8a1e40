package dev.countinghouse.console.api;

import dev.countinghouse.contract.EventJson;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** One of the services: sends a request with a person's token, and decodes what comes back. */
final class Service {

    /** What a list leaves out of an account is none of it, not an error. */
    static final JsonMapper JSON =
            EventJson.mapper()
                    .rebuild()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private static final Duration CONNECT = Duration.ofSeconds(2);

    /** More than any answer that a page could show. */
    private static final int MAX_ANSWER = 32 << 20;

    private final String name;
    private final RestClient http;

    Service(String name, URI url, Duration deadline) {
        this.name = name;
        var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(deadline);
        this.http = RestClient.builder().baseUrl(url.toString()).requestFactory(requests).build();
    }

    /**
     * Sends it and hands the body on as bytes.
     *
     * @param path with its parameters, all encoded already
     * @throws Refused if the answer is a problem that only the person can solve
     * @throws Away if there is no answer, or none for now
     */
    byte[] send(
            HttpMethod method,
            String path,
            String token,
            Map<String, String> headers,
            byte @Nullable [] body) {
        try {
            var request =
                    http.method(method)
                            .uri(base -> URI.create(base.build() + path))
                            .headers(all -> headers.forEach(all::set))
                            .header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            if (body != null) request.body(body);
            return Objects.requireNonNull(request.exchange((sent, answer) -> contentOf(answer)));
        } catch (ResourceAccessException unreachable) {
            throw new Away(name, String.valueOf(unreachable.getMessage()));
        }
    }

    <T> T read(byte[] content, Class<T> type) {
        try {
            return JSON.readValue(content, type);
        } catch (JacksonException unreadable) {
            throw new Away(name, "its answer is not understood: " + unreadable.getMessage());
        }
    }

    private byte[] contentOf(ClientHttpResponse answer) throws IOException {
        byte[] content = answer.getBody().readNBytes(MAX_ANSWER + 1);
        if (content.length > MAX_ANSWER) throw new Away(name, "its answer is too long");
        int status = answer.getStatusCode().value();
        if (status < 300) return content;
        MediaType type = answer.getHeaders().getContentType();
        if (type == null || !type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)) {
            throw new Away(name, "it answered " + status);
        }
        Problem problem = read(content, Problem.class);
        if (status >= 500) throw new Away(name, problem.reason());
        throw new Refused(problem);
    }
}
