package dev.countinghouse.bench.http;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A connection that is kept, and just enough of HTTP/1.1 for our own services: the client shares
 * the processors with what it measures, so it must cost next to nothing.
 */
public final class HttpConnection implements AutoCloseable {

    private static final int BUFFER = 16 * 1_024;
    private static final int HEX = 16;

    /** The headers that somebody asks for; the others are skipped. */
    private static final List<String> READ =
            List.of("ar-position", "connection", "content-length", "transfer-encoding");

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] read = new byte[BUFFER];
    private int next;
    private int end;
    private long used = System.nanoTime();

    HttpConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) ANSWER_LIMIT.toMillis());
        in = socket.getInputStream();
        out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
    }

    /** What came back. */
    public record Answer(int status, Map<String, String> headers, String body) {
        public long position() {
            String position = headers.get("ar-position");
            if (position == null) throw new IllegalStateException("no position: " + this);
            return Long.parseLong(position);
        }
    }

    /**
     * @param headers whole lines, each with its end
     */
    public Answer post(String path, String headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        write(
                "POST "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + headers
                        + "Content-Length: "
                        + bytes.length
                        + "\r\n\r\n");
        out.write(bytes);
        out.flush();
        return answer();
    }

    public Answer get(String path, String headers) throws IOException {
        write("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
        out.flush();
        return answer();
    }

    /** Begins a request whose body comes in pieces. */
    void begin(String path, String headers) throws IOException {
        write(
                "POST "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\n"
                        + headers
                        + "Transfer-Encoding: chunked\r\n\r\n");
        out.flush();
    }

    /** The next piece of a body; an empty one ends it. */
    void piece(byte[] bytes) throws IOException {
        write(Integer.toHexString(bytes.length) + "\r\n");
        out.write(bytes);
        write("\r\n");
        out.flush();
    }

    /** Status and headers of the answer to a request that was begun. */
    Answer head() throws IOException {
        return head(line());
    }

    /** The next piece of an answer in pieces; an empty one is the end. */
    byte[] nextPiece() throws IOException {
        int length = Integer.parseInt(line(), HEX);
        byte[] piece = bytes(length);
        line();
        return piece;
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Since its last answer. */
    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - used);
    }

    private Answer answer() throws IOException {
        Answer head = head(line());
        String length = head.headers().get("content-length");
        byte[] body = length != null ? bytes(Integer.parseInt(length)) : pieces(head.headers());
        used = System.nanoTime();
        return new Answer(head.status(), head.headers(), new String(body, StandardCharsets.UTF_8));
    }

    private Answer head(String statusLine) throws IOException {
        int status = Integer.parseInt(statusLine.substring(9, 12));
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            for (String name : READ) {
                if (line.length() > name.length()
                        && line.charAt(name.length()) == ':'
                        && line.regionMatches(true, 0, name, 0, name.length())) {
                    headers.put(name, line.substring(name.length() + 1).strip());
                }
            }
        }
        return new Answer(status, headers, "");
    }

    private byte[] pieces(Map<String, String> headers) throws IOException {
        if (!headers.containsKey("transfer-encoding")) return new byte[0];
        var body = new ByteArrayOutputStream();
        for (byte[] piece = nextPiece(); piece.length > 0; piece = nextPiece()) {
            body.write(piece);
        }
        return body.toByteArray();
    }

    private String line() throws IOException {
        var start = new StringBuilder();
        while (true) {
            for (int i = next; i < end; i++) {
                if (read[i] != '\n') continue;
                start.append(new String(read, next, i - next, StandardCharsets.ISO_8859_1));
                next = i + 1;
                int length = start.length();
                if (length > 0 && start.charAt(length - 1) == '\r') start.setLength(length - 1);
                return start.toString();
            }
            start.append(new String(read, next, end - next, StandardCharsets.ISO_8859_1));
            fill();
        }
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int filled = 0; filled < length; ) {
            if (next == end) fill();
            int some = Math.min(length - filled, end - next);
            System.arraycopy(read, next, bytes, filled, some);
            next += some;
            filled += some;
        }
        return bytes;
    }

    private void fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(read));
        if (end == 0) throw new EOFException("the connection was closed");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
