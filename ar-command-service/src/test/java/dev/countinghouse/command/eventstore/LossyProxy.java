package dev.countinghouse.command.eventstore;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** A network that loses a connection at the worst moment, when told to. */
public final class LossyProxy implements AutoCloseable {

    /** What is lost, with its connection. */
    public enum Loss {
        /** The server never hears of the statement. */
        QUESTION,
        /** The server has done it, the client never hears. */
        ANSWER,
        /** The client is cut off, while the server goes on with it. */
        CLIENT
    }

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Loss> next = new AtomicReference<>();

    public LossyProxy(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Loses the next statement that is sent. */
    public void lose(Loss loss) {
        next.set(loss);
    }

    public boolean hasLost() {
        return next.get() == null;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(client);
                open.add(server);
                var loss = new AtomicReference<@Nullable Loss>();
                Thread.startVirtualThread(() -> questions(client, server, loss));
                Thread.startVirtualThread(() -> answers(client, server, loss));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void questions(Socket client, Socket server, AtomicReference<@Nullable Loss> current) {
        try (client) {
            InputStream from = client.getInputStream();
            OutputStream to = server.getOutputStream();
            byte[] buffer = new byte[65_536];
            int read;
            while ((read = from.read(buffer)) >= 0) {
                Loss loss = next.getAndSet(null);
                current.set(loss);
                if (loss == Loss.QUESTION) {
                    server.close();
                    return;
                }
                to.write(buffer, 0, read);
                if (loss == Loss.CLIENT) return; // the server's side stays open
            }
            server.close();
        } catch (IOException lost) {
            // either side has gone
        }
    }

    private void answers(Socket client, Socket server, AtomicReference<@Nullable Loss> current) {
        try {
            InputStream from = server.getInputStream();
            OutputStream to = client.getOutputStream();
            byte[] buffer = new byte[65_536];
            int read;
            while ((read = from.read(buffer)) >= 0) {
                if (current.get() == Loss.ANSWER) {
                    client.close();
                    server.close();
                    return;
                }
                to.write(buffer, 0, read);
            }
            client.close();
        } catch (IOException lost) {
            // either side has gone
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) socket.close();
    }
}
