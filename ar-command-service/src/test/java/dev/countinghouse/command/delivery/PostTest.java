package dev.countinghouse.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.Servers;
import dev.countinghouse.command.archive.Archive;
import dev.countinghouse.command.archive.Archives;
import dev.countinghouse.command.delivery.Route.RouteAway;
import dev.countinghouse.command.policy.Attempts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.account.AccountContact.Channel;
import dev.countinghouse.contract.delivery.DeliveryId;
import dev.countinghouse.contract.delivery.DeliveryPrepared;
import dev.countinghouse.contract.delivery.DeliveryPrepared.Content;
import dev.countinghouse.contract.delivery.DeliveryReported.Outcome;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Messages over real SMTP, and what is said of those that do not arrive. */
class PostTest {

    private static final BookId BOOK = new BookId("north");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final byte[] PDF = {'%', 'P', 'D', 'F', 0, 1, 2, (byte) 0xff};

    private final HikariDataSource database = Servers.database();
    private final Archive archive = Archives.in(database);
    private final Attempts attempts = new Attempts(database);
    private GreenMail server = server(0);

    private static GreenMail server(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private int port;

    @BeforeEach
    void knowThePort() {
        port = server.getSmtp().getPort();
    }

    @AfterEach
    void close() {
        server.stop();
        database.close();
    }

    private Post post(int at) {
        return post("127.0.0.1", at);
    }

    private Post post(@Nullable String host, int at) {
        var settings =
                new MailSettings(
                        host,
                        at,
                        MailSettings.Encryption.NONE,
                        null,
                        null,
                        "billing@north.example",
                        Duration.ofSeconds(20));
        return new Post(archive, attempts, Map.of(Channel.EMAIL, new SmtpRoute(settings)));
    }

    private Content kept(String name, String type, byte[] bytes) {
        return new Content(name, type, archive.put(BOOK, bytes), bytes.length);
    }

    private DeliveryPrepared prepared(String id, String... recipients) {
        return new DeliveryPrepared(
                BOOK,
                new DeliveryId(id),
                new AccountId("acme"),
                Channel.EMAIL,
                List.of(recipients),
                "Rechnung Nº 1 – März",
                List.of(
                        kept("message.txt", "text/plain", utf8("Guten Tag, Grüße")),
                        kept("message.html", "text/html", utf8("<p>Guten Tag, Grüße</p>")),
                        kept("invoice-1.pdf", "application/pdf", PDF)),
                null,
                DAY);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void parts(Object content, List<BodyPart> all)
            throws MessagingException, IOException {
        if (!(content instanceof Multipart several)) return;
        for (int i = 0; i < several.getCount(); i++) {
            BodyPart part = several.getBodyPart(i);
            if (part.getContent() instanceof Multipart inner) parts(inner, all);
            else all.add(part);
        }
    }

    @Test
    void whatWasKeptIsWhatArrives() throws Exception {
        ReportDelivery said =
                post(port).send(prepared("d1", "ap@acme.example", "boss@acme.example"), DAY);
        assertThat(said.outcome()).isEqualTo(Outcome.SENT);
        assertThat(said.detail()).startsWith("250");
        assertThat(server.getReceivedMessages()).as("one for each recipient").hasSize(2);
        MimeMessage got = server.getReceivedMessages()[0];
        assertThat(got.getSubject()).isEqualTo("Rechnung Nº 1 – März");
        assertThat(got.getFrom()[0]).hasToString("billing@north.example");
        assertThat(got.getMessageID()).isEqualTo("<d1.north@countinghouse>");
        List<BodyPart> parts = new ArrayList<>();
        parts(got.getContent(), parts);
        assertThat(parts).hasSize(3);
        assertThat(parts.get(0).getContent()).isEqualTo("Guten Tag, Grüße");
        assertThat(parts.get(1).getContent()).isEqualTo("<p>Guten Tag, Grüße</p>");
        assertThat(parts.get(2).getFileName()).isEqualTo("invoice-1.pdf");
        try (InputStream bytes = parts.get(2).getInputStream()) {
            assertThat(bytes.readAllBytes()).isEqualTo(PDF);
        }
    }

    @Test
    void askedAgainNothingIsSentAndTheSameIsSaid() {
        DeliveryPrepared one = prepared("d2", "ap@acme.example");
        ReportDelivery first = post(port).send(one, DAY);
        ReportDelivery again = post(port).send(one, DAY);
        assertThat(again).isEqualTo(first);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void anAttemptWithoutAnEndIsSaidAndNotRepeated() {
        DeliveryPrepared one = prepared("d3", "ap@acme.example");
        attempts.begin(BOOK, one.delivery());
        assertThat(post(port).send(one, DAY).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aMailSystemThatIsAwayTookNothing() {
        DeliveryPrepared one = prepared("d4", "ap@acme.example");
        server.stop();
        assertThatExceptionOfType(RouteAway.class).isThrownBy(() -> post(port).send(one, DAY));
        server = server(port);
        assertThat(post(port).send(one, DAY).outcome()).isEqualTo(Outcome.SENT);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void withoutAMailSystemItIsKept() {
        ReportDelivery said = post(null, 0).send(prepared("d5", "ap@acme.example"), DAY);
        assertThat(said.outcome()).isEqualTo(Outcome.KEPT);
    }

    /** Speaks SMTP as far as it is told to, then hangs up. */
    private static Thread rude(ServerSocket socket, String toRecipient, String toEnd) {
        return Thread.ofVirtual()
                .start(
                        () -> {
                            try (Socket one = socket.accept()) {
                                talk(one, toRecipient, toEnd);
                            } catch (IOException over) {
                                // the test is done with it
                            }
                        });
    }

    private static void talk(Socket one, String toRecipient, String toEnd) throws IOException {
        OutputStream out = one.getOutputStream();
        out.write(utf8("220 rude\r\n"));
        boolean inData = false;
        StringBuilder line = new StringBuilder();
        for (int c = one.getInputStream().read(); c >= 0; c = one.getInputStream().read()) {
            if (c != '\n') {
                line.append((char) c);
                continue;
            }
            String said = line.toString().stripTrailing();
            line.setLength(0);
            if (inData) {
                if (!said.equals(".")) continue;
                if (toEnd.isEmpty()) return;
                inData = false;
                out.write(utf8(toEnd + "\r\n"));
                continue;
            }
            String verb = said.toUpperCase(Locale.ROOT);
            if (verb.startsWith("RCPT")) {
                out.write(utf8(toRecipient + "\r\n"));
            } else if (verb.startsWith("DATA")) {
                inData = true;
                out.write(utf8("354 go on\r\n"));
            } else {
                out.write(utf8("250 rude\r\n"));
            }
        }
    }

    private ReportDelivery toRude(String id, String toRecipient, String toEnd) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            rude(socket, toRecipient, toEnd);
            return post(socket.getLocalPort()).send(prepared(id, "ap@acme.example"), DAY);
        }
    }

    @Test
    void aRecipientThatIsRefusedForGoodIsFailed() throws Exception {
        ReportDelivery said = toRude("d6", "550 5.1.1 no such user", "250 OK");
        assertThat(said.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(said.detail()).contains("550 5.1.1 no such user");
    }

    @Test
    void aMessageThatIsRefusedForGoodIsFailed() throws Exception {
        ReportDelivery said = toRude("d7", "250 OK", "554 5.7.1 looks like spam");
        assertThat(said.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(said.detail()).contains("554 5.7.1 looks like spam");
    }

    @Test
    void whoIsTooBusyIsAskedAgain() {
        assertThatExceptionOfType(RouteAway.class)
                .isThrownBy(() -> toRude("d8", "451 4.3.0 later", "250 OK"));
        assertThat(post(port).send(prepared("d8", "ap@acme.example"), DAY).outcome())
                .isEqualTo(Outcome.SENT);
    }

    @Test
    void aLineThatIsCutAfterTheMessageLeavesItUndecided() throws Exception {
        assertThat(toRude("d9", "250 OK", "").outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(post(port).send(prepared("d9", "ap@acme.example"), DAY).outcome())
                .isEqualTo(Outcome.UNDECIDED);
        assertThat(server.getReceivedMessages()).isEmpty();
    }
}
