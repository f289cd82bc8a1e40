package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.embedded.Eventually;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

import javax.sql.DataSource;

/** Exports, and callers that do not read them. */
final class ExportsTest {

    private static final BookId BOOK = new BookId("exports");
    private static final String JOURNAL = "/v1/books/exports/journal";
    private static final int RUDE = 20;

    private static final int MANY = 60_000;

    /** More than sockets take unread, from positions before the book's own. */
    private static final String MUCH =
            """
            insert into journal_entry
                (book, position, first_line, event, effective_on, recorded_at, account, currency, roles,
                 ledger_accounts, item_kinds, items, amounts_minor)
            select 'exports', n, 1, 'ar.InvoiceIssued', date '2020-01-01', now(), 'acme', 'USD',
                   '{RECEIVABLES,REVENUE}', '{1200,4000}', '{INVOICE,INVOICE}',
                   array['inv-' || n, 'inv-' || n], '{100,-100}'
            from generate_series(1, :many) as n
            """;

    private static QueryServer server;

    @BeforeAll
    static void start() {
        server = new QueryServer();
        server.skip(MANY);
        long known =
                server.publish(
                        account(BOOK, "acme"),
                        invoice(BOOK, "acme", "i-1", "2026-01-02", part("1.00", "2026-02-01")));
        server.get(JOURNAL, QueryRequest.MIN_POSITION, Long.toString(known));
        JdbcClient.create(server.bean("dataSource", DataSource.class))
                .sql(MUCH)
                .param("many", MANY)
                .update();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Asks for the whole journal and reads nothing of it. */
    private static Socket rude() throws IOException {
        URI place = server.to(JOURNAL, null).build().uri();
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new java.net.InetSocketAddress(place.getHost(), place.getPort()));
        socket.getOutputStream()
                .write(
                        """
                        GET %s HTTP/1.1\r
                        Host: localhost\r
                        Accept: text/csv\r
                        Authorization: Bearer %s\r
                        \r
                        """
                                .formatted(JOURNAL, server.token())
                                .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    @Test
    void whoDoesNotReadKeepsNobodyWaitingAndHoldsUpNoSwap() throws Exception {
        var sockets = new ArrayList<Socket>();
        try {
            for (int n = 0; n < RUDE; n++) sockets.add(rude());
            for (Socket socket : sockets) {
                assertThat(socket.getInputStream().read())
                        .as("all are being answered")
                        .isPositive();
            }
            for (int n = 0; n < RUDE; n++) {
                assertThat(server.get("/v1/books/exports/accounts").statusCode()).isEqualTo(200);
            }
            HttpResponse<String> whole = server.get(JOURNAL, "Accept", "text/csv");
            assertThat(whole.headers().firstValue("AR-Count")).contains("120002");
            assertThat(whole.body().lines().count()).isEqualTo(120_003);

            HttpResponse<String> rebuild =
                    server.send(
                            server.to("/v1/projections/journal/rebuild", server.token())
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build());
            assertThat(rebuild.statusCode()).isEqualTo(202);
            Eventually.until(
                    "the tables are swapped",
                    () -> QueryServer.json(server.get(JOURNAL)).get("items").size() == 2);
        } finally {
            for (Socket socket : sockets) socket.close();
        }
    }

    @Test
    void aSavedFileNamesItsBookListDatePositionAndFilter() {
        HttpResponse<String> csv =
                server.get(
                        "/v1/books/exports/invoices?effectiveOn=2026-03-31&account=acme",
                        "Accept",
                        "text/csv");
        String position = csv.headers().firstValue(QueryRequest.POSITION).orElseThrow();
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("exports_invoices_on-2026-03-31_at-" + position + "_account-acme.csv");
    }
}
