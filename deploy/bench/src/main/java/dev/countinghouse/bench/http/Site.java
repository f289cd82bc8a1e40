package dev.countinghouse.bench.http;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.bench.http.HttpConnection.Answer;
import dev.countinghouse.bench.lab.Bar;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Results;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.http.LocalTokens;
import dev.countinghouse.http.LocalTokens.Grant;
import dev.countinghouse.http.Permission;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Both services, some instances of each, on databases and a topic of their own. */
final class Site implements AutoCloseable {

    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final int LOG_CONNECTIONS = 2;
    private static final double COMMAND_MEGABYTES = 400;
    private static final double QUERY_MEGABYTES = 350;

    private final List<ServiceProcess> commands = new ArrayList<>();
    private final List<ServiceProcess> queries = new ArrayList<>();
    private final List<HttpClients> toCommands = new ArrayList<>();
    private final List<HttpClients> toQueries = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final HikariDataSource database;
    private final EventLog log;
    private final String authorization;

    /**
     * @param name of databases and topic
     * @param instances of each service
     */
    Site(Lab lab, String name, int instances) throws IOException {
        Path key = key(lab, name);
        String token =
                LocalTokens.at(key, Clock.systemUTC())
                        .sign(
                                new Grant(
                                        "bench",
                                        EnumSet.allOf(Permission.class),
                                        List.of("*"),
                                        Map.of("*", "1000000"),
                                        LIFETIME));
        authorization = "Authorization: Bearer " + token + "\r\n";
        for (int i = 0; i < instances; i++) {
            for (String service : List.of("command", "query")) {
                add(
                        service,
                        ServiceProcess.start(lab, service, properties(lab, name, service, key)));
            }
        }
        database = lab.database(name + "_command", LOG_CONNECTIONS);
        log = new EventLog(database);
    }

    static Path key(Lab lab, String name) throws IOException {
        return lab.directory(name).resolve("token-key");
    }

    /** Whether a service, or the largest of its instances, keeps within its memory. */
    static Bar memory(Results results, String service) {
        double limit = service.equals("command") ? COMMAND_MEGABYTES : QUERY_MEGABYTES;
        return Bar.below("resident memory, " + service, results.resident(service), limit, "MB");
    }

    static List<Bar> memory(Results results) {
        return List.of(memory(results, "command"), memory(results, "query"));
    }

    static Map<String, String> properties(Lab lab, String name, String service, Path key)
            throws IOException {
        return Map.of(
                "spring.datasource.url",
                lab.url(name + "_" + service),
                "countinghouse.kafka.bootstrap-servers",
                lab.kafka().bootstrapServers(),
                "countinghouse.kafka.topic",
                name,
                "countinghouse.security.local-key",
                key.toString());
    }

    private void add(String service, ServiceProcess process) {
        boolean command = service.equals("command");
        (command ? commands : queries).add(process);
        (command ? toCommands : toQueries).add(new HttpClients(process.port()));
    }

    /** Sends a command to the instance whose turn it is. */
    Answer command(String path, String key, String body) throws IOException {
        return next(toCommands)
                .send(
                        connection ->
                                connection.post(
                                        path,
                                        authorization + "Idempotency-Key: " + key + "\r\n",
                                        body));
    }

    /** Asks the instance whose turn it is, once it knows what happened at a position. */
    Answer query(String path, long position) throws IOException {
        return next(toQueries)
                .send(
                        connection ->
                                connection.get(
                                        path,
                                        authorization + "AR-Min-Position: " + position + "\r\n"));
    }

    private HttpClients next(List<HttpClients> instances) {
        return instances.get(Math.floorMod(turn.getAndIncrement(), instances.size()));
    }

    /** For a request that goes on for long. */
    HttpConnection connection() throws IOException {
        return new HttpConnection(commands.getFirst().port());
    }

    String authorization() {
        return authorization;
    }

    EventLog log() {
        return log;
    }

    Map<String, Long> processes() {
        Map<String, Long> processes = new LinkedHashMap<>();
        number("command", commands, processes);
        number("query", queries, processes);
        return processes;
    }

    private static void number(
            String service, List<ServiceProcess> instances, Map<String, Long> processes) {
        for (int i = 0; i < instances.size(); i++) {
            processes.put(
                    instances.size() == 1 ? service : service + (i + 1), instances.get(i).pid());
        }
    }

    @Override
    public void close() throws IOException {
        for (HttpClients clients : toCommands) clients.close();
        for (HttpClients clients : toQueries) clients.close();
        commands.forEach(ServiceProcess::close);
        queries.forEach(ServiceProcess::close);
        if (database != null) database.close();
    }
}
