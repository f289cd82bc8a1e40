package dev.countinghouse.http.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Sends any bytes as a request, as no proper client would, and reads the answer. Keeps its
 * connection as long as the server does.
 */
public final class RawHttp implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private boolean open;

    public RawHttp(int port) {
        this.port = port;
    }

    /**
     * What came back.
     *
     * @param headers as they came, names in lower case
     * @param whole whether the body ended as a whole one does
     */
    public record Answer(int status, List<String[]> headers, byte[] bytes, boolean whole) {

        public Optional<String> header(String name) {
            return headers.stream()
                    .filter(header -> header[0].equals(name))
                    .map(header -> header[1])
                    .findFirst();
        }

        public String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Sends a request of ISO-8859-1 text without a body. */
    public Answer send(String head) throws IOException {
        return send(head.getBytes(StandardCharsets.ISO_8859_1), new byte[0]);
    }

    /** Sends a request; the answer to what only makes the server hang up has the status 0. */
    public Answer send(byte[] head, byte[] body) throws IOException {
        boolean kept = open;
        Answer answer = attempt(head, body);
        // the server may have closed what it seemed to keep
        return answer.status() == 0 && kept ? attempt(head, body) : answer;
    }

    private Answer attempt(byte[] head, byte[] body) throws IOException {
        connect();
        try {
            var whole = new ByteArrayOutputStream(head.length + body.length);
            whole.write(head);
            whole.write(body);
            socket.getOutputStream().write(whole.toByteArray());
            boolean bodiless = new String(head, 0, 5, StandardCharsets.ISO_8859_1).equals("HEAD ");
            return read(bodiless);
        } catch (IOException hungUp) {
            close();
            return new Answer(0, List.of(), new byte[0], false);
        }
    }

    private void connect() throws IOException {
        if (open) return;
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        open = true;
    }

    private Answer read(boolean bodiless) throws IOException {
        String[] first = line().split(" ", 3);
        int status = Integer.parseInt(first[1]);
        List<String[]> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.add(
                    new String[] {
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip()
                    });
        }
        if (status == 100) return read(bodiless);
        var answer = new Answer(status, headers, new byte[0], true);
        var body = new ByteArrayOutputStream();
        boolean whole = bodiless || readBody(answer, body);
        boolean last = answer.header("connection").filter("close"::equals).isPresent();
        if (last || !whole) close();
        return new Answer(status, headers, body.toByteArray(), whole);
    }

    private boolean readBody(Answer answer, ByteArrayOutputStream body) throws IOException {
        try {
            if (answer.header("transfer-encoding").isPresent()) {
                for (int size = chunk(); size > 0; size = chunk()) {
                    body.write(in.readNBytes(size));
                    line();
                }
                line();
                return true;
            }
            int length = answer.header("content-length").map(Integer::parseInt).orElse(0);
            body.write(in.readNBytes(length));
            return body.size() == length;
        } catch (EOFException brokenOff) {
            return false;
        }
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException();
            if (c != '\r') line.write(c);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        open = false;
        socket.close();
    }
}
