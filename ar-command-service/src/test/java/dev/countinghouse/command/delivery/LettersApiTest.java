package dev.countinghouse.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.archive.Archive;
import dev.countinghouse.command.axon.Commands;
import dev.countinghouse.command.web.CommandServer;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.EventTags;
import dev.countinghouse.contract.account.AccountContact.Channel;
import dev.countinghouse.contract.delivery.DeliveryId;
import dev.countinghouse.contract.delivery.DeliveryPrepared.Content;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What goes to the printer is what was kept, letter after letter. */
class LettersApiTest {

    private static final CommandServer server = CommandServer.shared();
    private static final BookId BOOK = new BookId("lettered");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @BeforeAll
    static void prepare() throws IOException {
        post(
                "/accounts",
                "{'account':'a','name':'A','kind':'CUSTOMER','currency':'USD',"
                        + "'terms':{'due':{'days':30}}}");
        for (String id : List.of("l1", "l2", "asked")) {
            post(
                    "/deliveries",
                    "{'delivery':'%s','account':'a','kind':'INVOICE','document':'i-%s'}"
                            .formatted(id, id));
        }
        prepare("l1", page(100), pages(210, 2));
        prepare("l2", page(101), pages(220, 1));
    }

    private static void post(String path, String body) {
        var answer =
                server.send(
                        server.to("/v1/books/" + BOOK + path, server.token())
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body.replace('\'', '"')))
                                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static byte[] page(int width) throws IOException {
        return pages(width, 1);
    }

    /** Pages that are known by their widths, in points. */
    private static byte[] pages(int width, int count) throws IOException {
        try (var file = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                file.addPage(new PDPage(new PDRectangle(width + i, 300)));
            }
            var out = new ByteArrayOutputStream();
            file.save(out);
            return out.toByteArray();
        }
    }

    private static Content kept(String name, String type, byte[] bytes) {
        String sha256 = server.bean(Archive.class).put(BOOK, bytes);
        return new Content(name, type, sha256, bytes.length);
    }

    private static void prepare(String id, byte[] address, byte[] document) {
        var command =
                new PrepareDelivery(
                        BOOK,
                        new DeliveryId(id),
                        Channel.LETTER,
                        List.of(),
                        "Invoice",
                        List.of(
                                kept("message.txt", "text/plain", new byte[] {'x'}),
                                kept("address.pdf", "application/pdf", address),
                                kept("invoice.pdf", "application/pdf", document)),
                        null,
                        DAY);
        server.bean(Commands.class)
                .send(
                        command,
                        Map.of(
                                EventTags.BOOK,
                                BOOK.value(),
                                EventMetadata.ACTOR,
                                "policy:deliveries",
                                EventMetadata.RECEIPT,
                                id))
                .join();
    }

    private static List<Integer> widths(String query) throws Exception {
        HttpResponse<byte[]> answer;
        try (var client = HttpClient.newHttpClient()) {
            answer =
                    client.send(
                            server.to("/v1/books/" + BOOK + "/letters?" + query, server.token())
                                    .build(),
                            BodyHandlers.ofByteArray());
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        List<Integer> widths = new ArrayList<>();
        try (PDDocument file = Loader.loadPDF(answer.body())) {
            for (PDPage page : file.getPages()) {
                widths.add(Math.round(page.getMediaBox().getWidth()));
            }
        }
        return widths;
    }

    @Test
    void eachFollowsItsAddressInTheOrderAskedFor() throws Exception {
        assertThat(widths("delivery=l2&delivery=l1")).containsExactly(101, 220, 100, 210, 211);
        assertThat(widths("delivery=l1,l2")).containsExactly(100, 210, 211, 101, 220);
    }

    @Test
    void onBothSidesEachBeginsOnASheetOfItsOwn() throws Exception {
        assertThat(widths("delivery=l1&delivery=l2&bothSides=true"))
                .as("nothing is printed on the back of an address")
                .containsExactly(100, 100, 210, 211, 101, 101, 220, 220);
    }

    private static HttpResponse<String> refused(String query) {
        return server.send(
                server.to("/v1/books/" + BOOK + "/letters" + query, server.token()).build());
    }

    @Test
    void oneThatIsNotThereSpoilsNothingSilently() {
        assertThat(refused("?delivery=l1&delivery=none").statusCode()).isEqualTo(404);
        assertThat(refused("?delivery=l1&delivery=asked").statusCode()).isEqualTo(409);
        assertThat(refused("").statusCode()).isEqualTo(400);
        assertThat(refused("?delivery=l1&bothSides=maybe").statusCode()).isEqualTo(400);
        assertThat(refused("?delivery=l1" + "&delivery=x".repeat(100)).statusCode()).isEqualTo(400);
    }
}
