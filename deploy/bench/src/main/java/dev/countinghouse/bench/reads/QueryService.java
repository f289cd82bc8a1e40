package dev.countinghouse.bench.reads;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.bench.http.HttpClients;
import dev.countinghouse.bench.http.HttpConnection.Answer;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.http.LocalTokens;
import dev.countinghouse.http.LocalTokens.Grant;
import dev.countinghouse.query.QueryApplication;

import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** The query service within this process, asked over HTTP. */
final class QueryService implements AutoCloseable {

    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final ConfigurableApplicationContext application;
    private final HttpClients clients;
    private final String authorization;

    /**
     * @param name of its database
     */
    QueryService(Lab lab, String name, String topic) throws IOException {
        Path key = lab.directory(name).resolve("token-key");
        int port = Lab.freePort();
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
        clients = new HttpClients(port);
        authorization =
                "Authorization: Bearer "
                        + LocalTokens.at(key, Clock.systemUTC())
                                .sign(Grant.everything("bench", LIFETIME))
                        + "\r\n";
    }

    /** What is answered, which must be what was asked for. */
    String get(String path) throws IOException {
        Answer answer = clients.send(connection -> connection.get(path, authorization));
        require(answer.status() == OK, path + " was answered " + answer.body());
        return answer.body();
    }

    JsonNode read(String path) throws IOException {
        return EventJson.mapper().readTree(get(path));
    }

    /** Whether the query service knows what was recorded at a position. */
    boolean knows(String path, long position) throws IOException {
        String headers = authorization + "AR-Min-Position: " + position + "\r\n";
        return clients.send(connection -> connection.get(path, headers)).status() == OK;
    }

    void post(String path) throws IOException {
        Answer answer = clients.send(connection -> connection.post(path, authorization, ""));
        require(answer.status() == ACCEPTED, path + " was answered " + answer.body());
    }

    @Override
    public void close() throws IOException {
        application.close();
        clients.close();
    }
}
