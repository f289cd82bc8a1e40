package dev.countinghouse.bench.http;

import dev.countinghouse.bench.http.HttpConnection.Answer;

import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Connections to one service, as many as are in use at once. */
final class HttpClients implements AutoCloseable {

    /** Well before the service closes a connection that nobody uses. */
    private static final Duration IDLE_LIMIT = Duration.ofSeconds(5);

    private final int port;
    private final Deque<HttpConnection> idle = new ConcurrentLinkedDeque<>();

    HttpClients(int port) {
        this.port = port;
    }

    /** A request on a connection. */
    @FunctionalInterface
    interface Exchange {
        Answer on(HttpConnection connection) throws IOException;
    }

    Answer send(Exchange exchange) throws IOException {
        HttpConnection connection = connection();
        boolean whole = false;
        try {
            Answer answer = exchange.on(connection);
            whole = !"close".equals(answer.headers().get("connection"));
            return answer;
        } finally {
            if (whole) idle.addFirst(connection);
            else connection.close();
        }
    }

    /** The one used last, for it is the least likely to be closed at the other end. */
    private HttpConnection connection() throws IOException {
        for (HttpConnection used = idle.pollFirst(); used != null; used = idle.pollFirst()) {
            if (used.idle().compareTo(IDLE_LIMIT) < 0) return used;
            used.close();
        }
        return new HttpConnection(port);
    }

    @Override
    public void close() throws IOException {
        for (HttpConnection connection : idle) connection.close();
    }
}
