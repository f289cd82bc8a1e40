package dev.countinghouse.command.policy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;

/** Answers over HTTP as the query service does: with JSON, with a problem, or that it is away. */
final class QueryStandIn implements AutoCloseable {

    private final HttpServer server;
    private final List<Long> positions = Collections.synchronizedList(new ArrayList<>());
    private volatile int status = 200;
    private volatile String body = "{}";

    QueryStandIn() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void answers(int with, String what) {
        body = what;
        status = with;
    }

    /** The positions that its answers had to know, in the order in which it was asked. */
    List<Long> positions() {
        return List.copyOf(positions);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            positions.add(Long.valueOf(exchange.getRequestHeaders().getFirst("AR-Min-Position")));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
