package dev.countinghouse.bench.reads;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.query.QueryApplication;
import dev.countinghouse.web.LocalTokens;
import dev.countinghouse.web.LocalTokens.Grant;

import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** The query service within this process, asked over HTTP. */
final class QueryService implements AutoCloseable {

    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(5);
    private static final Duration LIFETIME = Duration.ofDays(1);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext application;
    private final String address;
    private final String token;

    /**
     * @param name of its database
     */
    QueryService(Lab lab, String name, String topic) throws IOException {
        Path key = lab.directory(name).resolve("token-key");
        int port = Lab.freePort();
        address = "http://127.0.0.1:" + port;
        application =
                QueryApplication.builder()
                        .run(
                                "--server.port=" + port,
                                "--spring.datasource.url=" + lab.url(name),
                                "--countinghouse.kafka.bootstrap-servers="
                                        + lab.kafka().bootstrapServers(),
                                "--countinghouse.kafka.topic=" + topic,
                                "--countinghouse.security.local-key=" + key,
                                "--logging.level.root=ERROR");
        token = LocalTokens.at(key, Clock.systemUTC()).sign(Grant.everything("bench", LIFETIME));
    }

    /** What is answered, which must be what was asked for. */
    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(to(path).build(), BodyHandlers.ofString());
        require(answer.statusCode() == 200, path + " was answered " + answer.body());
        return answer.body();
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        return EventJson.mapper().readTree(get(path));
    }

    /** Whether the query service knows what was recorded at a position. */
    boolean knows(String path, long position) throws IOException, InterruptedException {
        HttpRequest request = to(path).header("AR-Min-Position", Long.toString(position)).build();
        return client.send(request, BodyHandlers.ofString()).statusCode() == 200;
    }

    void post(String path) throws IOException, InterruptedException {
        HttpRequest request = to(path).POST(HttpRequest.BodyPublishers.noBody()).build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        require(answer.statusCode() == 202, path + " was answered " + answer.body());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(ANSWER_LIMIT)
                .header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        application.close();
        client.close();
    }
}
