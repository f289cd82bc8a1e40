package dev.countinghouse.bench.http;

import dev.countinghouse.bench.http.HttpConnection.Answer;

import java.io.IOException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Connections to one service, as many as are in use at once. */
final class HttpClients implements AutoCloseable {

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
        HttpConnection connection = idle.pollFirst();
        if (connection == null) connection = new HttpConnection(port);
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

    @Override
    public void close() throws IOException {
        for (HttpConnection connection : idle) connection.close();
    }
}
