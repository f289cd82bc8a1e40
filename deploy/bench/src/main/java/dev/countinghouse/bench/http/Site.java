package dev.countinghouse.bench.http;

import static dev.countinghouse.bench.lab.OracleException.require;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.bench.http.HttpConnection.Answer;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.cli.local.DataDirectory;
import dev.countinghouse.cli.local.Tokens;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.EventJson;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.Map;

/** Both services, on databases and a topic of their own. */
public final class Site implements AutoCloseable {

    static final String COMMAND = "command";
    static final String QUERY = "query";

    private static final int LOG_CONNECTIONS = 2;
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int LATER = 503;

    /** Each of them as long as the service itself waits for a position. */
    private static final int MOST_WAITS = 600;

    private final ServiceProcess command;
    private final ServiceProcess query;
    private final HttpClients toCommand;
    private final HttpClients toQuery;
    private final HikariDataSource database;
    private final EventLog log;
    private final String authorization;

    /**
     * @param name of databases and topic
     */
    public Site(Lab lab, String name) throws IOException {
        String token = Tokens.of(lab.directory(name)).forEverything("bench");
        authorization = "Authorization: Bearer " + token + "\r\n";
        command = start(lab, name, COMMAND);
        try {
            query = start(lab, name, QUERY);
        } catch (IOException failed) {
            command.close();
            throw failed;
        }
        toCommand = new HttpClients(command.port());
        toQuery = new HttpClients(query.port());
        database = lab.database(name + "_" + COMMAND, LOG_CONNECTIONS);
        log = new EventLog(database);
    }

    static ServiceProcess start(Lab lab, String name, String service) throws IOException {
        return ServiceProcess.start(
                lab,
                service,
                Map.of(
                        "spring.datasource.url",
                        lab.url(name + "_" + service),
                        "countinghouse.kafka.bootstrap-servers",
                        lab.kafka(),
                        "countinghouse.kafka.topic",
                        name,
                        "countinghouse.security.local-key",
                        DataDirectory.tokenKey(lab.directory(name)).toString()));
    }

    Answer command(String path, String key, String body) throws IOException {
        String headers = authorization + "Idempotency-Key: " + key + "\r\n";
        return toCommand.send(connection -> connection.post(path, headers, body));
    }

    /** The body of a query's answer, once the service knows what happened at a position. */
    public String shown(String path, long position) throws IOException {
        String headers = authorization + "AR-Min-Position: " + position + "\r\n";
        for (int wait = 1; ; wait++) {
            Answer answer = toQuery.send(connection -> connection.get(path, headers));
            if (answer.status() == OK) return answer.body();
            require(
                    answer.status() == LATER && wait < MOST_WAITS,
                    path + " was answered " + answer);
        }
    }

    public JsonNode read(String path) throws IOException {
        return EventJson.mapper().readTree(shown(path, 0));
    }

    /** Asks the query service to begin something. */
    public void begin(String path) throws IOException {
        Answer answer = toQuery.send(connection -> connection.post(path, authorization, ""));
        require(answer.status() == ACCEPTED, path + " was answered " + answer);
    }

    /**
     * Every account's balance, once everything is folded that was written.
     *
     * @param folded what each account owes, by its id, in minor units
     */
    void verifyBalances(Map<String, Long> folded, long position) throws IOException {
        require(!folded.isEmpty(), "nothing was recorded");
        for (var each : folded.entrySet()) {
            String path = Customers.account(each.getKey());
            JsonNode shown = EventJson.mapper().readTree(shown(path, position));
            String amount = shown.at("/balance/amount").asString();
            require(
                    Long.parseLong(amount.replace(".", "")) == each.getValue(),
                    path + " shows " + amount + ", the log says " + each.getValue());
        }
    }

    /** To the command service, for a request that goes on for long. */
    HttpConnection connection() throws IOException {
        return new HttpConnection(command.port());
    }

    String authorization() {
        return authorization;
    }

    public EventLog log() {
        return log;
    }

    public Map<String, Long> processes() {
        return Map.of(COMMAND, command.pid(), QUERY, query.pid());
    }

    @Override
    public void close() throws IOException {
        toCommand.close();
        toQuery.close();
        command.close();
        query.close();
        database.close();
    }
}
