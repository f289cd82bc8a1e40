package dev.countinghouse.console.api;

import dev.countinghouse.contract.EventJson;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Both services, asked in the name of a person. */
public final class Services {

    private static final String MIN_POSITION = "AR-Min-Position";
    private static final String KEY = "Idempotency-Key";

    private final Service commands;
    private final Service queries;

    public Services(ApiSettings settings) {
        commands = new Service("the command service", settings.commandUrl(), settings.deadline());
        queries = new Service("the query service", settings.queryUrl(), settings.deadline());
    }

    /**
     * Asks the query service.
     *
     * @param seen the position that the answer must know, 0 for any
     */
    public <T> T query(String token, Path path, long seen, Class<T> type) {
        Map<String, String> headers = new HashMap<>();
        headers.put(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        if (seen > 0) headers.put(MIN_POSITION, Long.toString(seen));
        return queries.read(queries.send(HttpMethod.GET, path.text(), token, headers, null), type);
    }

    /** Asks the query service for a file. */
    public byte[] document(String token, Path path, long seen) {
        Map<String, String> headers = new HashMap<>();
        headers.put(HttpHeaders.ACCEPT, MediaType.ALL_VALUE);
        if (seen > 0) headers.put(MIN_POSITION, Long.toString(seen));
        return queries.send(HttpMethod.GET, path.text(), token, headers, null);
    }

    /** Asks the archive for a file, as it was, or for one made of several. */
    public byte[] kept(String token, Path path) {
        Map<String, String> headers = Map.of(HttpHeaders.ACCEPT, MediaType.ALL_VALUE);
        return commands.send(HttpMethod.GET, path.text(), token, headers, null);
    }

    /** Asks the command service for what only the log knows. */
    public <T> T audit(String token, Path path, Class<T> type) {
        Map<String, String> headers = Map.of(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        return commands.read(
                commands.send(HttpMethod.GET, path.text(), token, headers, null), type);
    }

    /** Events of the log as they are stored, one a line. */
    public List<StoredEvent> events(String token, Path path) {
        Map<String, String> headers = Map.of(HttpHeaders.ACCEPT, "application/x-ndjson");
        byte[] lines = commands.send(HttpMethod.GET, path.text(), token, headers, null);
        List<String> all = new String(lines, StandardCharsets.UTF_8).lines().toList();
        if (all.isEmpty() || !all.getLast().startsWith("{\"end\":")) {
            throw new IllegalStateException("the events broke off before their end");
        }
        return all.subList(0, all.size() - 1).stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .map(line -> commands.read(line, StoredEvent.class))
                .toList();
    }

    /**
     * Has something decided.
     *
     * @param key makes it happen once, however often it is sent
     */
    public Receipt command(String token, Path path, String key, Object body) {
        return commands.read(post(commands, token, path, key, body), Receipt.class);
    }

    /** Brings the command service a file, and has its report. */
    public <T> T bring(String token, Path path, byte[] file, Class<T> type) {
        Map<String, String> headers =
                Map.of(
                        HttpHeaders.ACCEPT,
                        MediaType.APPLICATION_JSON_VALUE,
                        HttpHeaders.CONTENT_TYPE,
                        MediaType.APPLICATION_OCTET_STREAM_VALUE);
        return commands.read(
                commands.send(HttpMethod.POST, path.text(), token, headers, file), type);
    }

    /** Asks what a command would record; nothing is. */
    public Preview preview(String token, Path path, Object body) {
        return commands.read(
                post(commands, token, path.with("dryRun", true), "", body), Preview.class);
    }

    /** Tells the query service to do something that records nothing. */
    public void operate(String token, Path path) {
        post(queries, token, path, "", Map.of());
    }

    /** Has the query service begin something that goes on by itself. */
    public <T> T begin(String token, Path path, Class<T> type) {
        return queries.read(post(queries, token, path, "", Map.of()), type);
    }

    private static byte[] post(Service at, String token, Path path, String key, Object body) {
        Map<String, String> headers = new HashMap<>();
        headers.put(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        if (!key.isEmpty()) headers.put(KEY, key);
        byte[] json = EventJson.mapper().writeValueAsBytes(body);
        return at.send(HttpMethod.POST, path.text(), token, headers, json);
    }
}
