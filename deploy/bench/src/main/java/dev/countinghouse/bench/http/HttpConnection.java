package dev.countinghouse.bench.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A connection that is kept, and just enough of HTTP/1.1 for our own services: the client shares
 * the processors with what it measures, so it must cost next to nothing.
 */
final class HttpConnection implements AutoCloseable {

    private static final int BUFFER = 16 * 1_024;
    private static final int HEX = 16;
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(10);
    private static final String START = " HTTP/1.1\r\nHost: localhost\r\n";

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private long used = System.nanoTime();

    HttpConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) ANSWER_LIMIT.toMillis());
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
        out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
    }

    /**
     * What came back.
     *
     * @param headers by name in small letters
     */
    record Answer(int status, Map<String, String> headers, String body) {
        long position() {
            String position = headers.get("ar-position");
            if (position == null) throw new IllegalStateException("no position: " + this);
            return Long.parseLong(position);
        }
    }

    /**
     * @param headers whole lines, each with its end
     */
    Answer post(String path, String headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        write("POST " + path + START + "Content-Type: application/json\r\n" + headers);
        write("Content-Length: " + bytes.length + "\r\n\r\n");
        out.write(bytes);
        out.flush();
        return answer();
    }

    Answer get(String path, String headers) throws IOException {
        write("GET " + path + START + headers + "\r\n");
        out.flush();
        return answer();
    }

    /** Begins a request whose body comes in pieces. */
    void begin(String path, String headers) throws IOException {
        write("POST " + path + START + headers + "Transfer-Encoding: chunked\r\n\r\n");
        out.flush();
    }

    /** The next piece of a body; an empty one ends it. */
    void piece(byte[] bytes) throws IOException {
        write(Integer.toHexString(bytes.length) + "\r\n");
        out.write(bytes);
        write("\r\n");
        out.flush();
    }

    /** Status and headers of the answer. */
    Answer head() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Answer(status, headers, "");
    }

    /** The next piece of an answer in pieces; an empty one is the end. */
    byte[] nextPiece() throws IOException {
        byte[] piece = bytes(Integer.parseInt(line(), HEX));
        line();
        return piece;
    }

    /** Since its last answer. */
    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - used);
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Answer answer() throws IOException {
        Answer head = head();
        var body = new ByteArrayOutputStream();
        String length = head.headers().get("content-length");
        if (length != null) {
            body.write(bytes(Integer.parseInt(length)));
        } else if (head.headers().containsKey("transfer-encoding")) {
            for (byte[] piece = nextPiece(); piece.length > 0; piece = nextPiece()) {
                body.write(piece);
            }
        }
        used = System.nanoTime();
        return new Answer(head.status(), head.headers(), body.toString(StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (byte next = in.readByte(); next != '\n'; next = in.readByte()) {
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
