package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.cash.CashRule;
import dev.countinghouse.contract.cash.CashRules;
import dev.countinghouse.contract.cash.CashRulesSet;
import dev.countinghouse.contract.cash.Matching;
import dev.countinghouse.contract.cash.Treatment;
import dev.countinghouse.contract.invoice.DiscountOffer;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An account with more open items than one payment may be applied to: what a payment means is found
 * though it is the last to fall due.
 */
final class CashOfALargeAccountTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("large-account");
    private static final LocalDate DAY = LocalDate.parse("2026-02-20");
    private static final int MANY = PaymentPosted.MAX_ALLOCATIONS + 5;
    private static long last;

    @BeforeAll
    static void publish() {
        List<ArEvent> events = new ArrayList<>();
        events.add(account(BOOK, "big"));
        events.add(new CashRulesSet(BOOK, null, 1, rules(), LocalDate.parse("2026-01-01")));
        for (int i = 0; i < MANY; i++) {
            events.add(invoice(BOOK, "big", "old-" + i, "2026-01-01", part("1.01", "2026-01-31")));
        }
        events.add(invoice(BOOK, "big", "inv-10443", "2026-02-01", part("70.00", "2026-03-03")));
        events.add(invoice(BOOK, "big", "exact", "2026-02-01", part("777.77", "2026-03-03")));
        events.add(discounted());
        events.add(
                invoice(
                        BOOK,
                        "big",
                        "parts",
                        "2026-02-01",
                        part("300.00", "2026-03-03"),
                        part("333.33", "2026-04-03")));
        events.add(paid("p-named", "50.00", "for 10443"));
        events.add(paid("p-exact", "777.77", null));
        events.add(paid("p-discount", "490.00", null));
        events.add(paid("p-part", "333.33", null));
        last = server.publish(events.toArray(ArEvent[]::new));
    }

    private static CashRules rules() {
        return new CashRules(
                "ours",
                List.of(
                        CashRule.of("number", Matching.DOCUMENT_NUMBER),
                        CashRule.of("amount", Matching.EXACT_ITEM)),
                true,
                false,
                true,
                Treatment.UNAPPLIED,
                List.of(),
                50,
                40);
    }

    /** 500.00, of which 10.00 may be kept. */
    private static InvoiceIssued discounted() {
        InvoiceIssued plain =
                invoice(BOOK, "big", "discount", "2026-02-18", part("500.00", "2026-03-20"));
        return new InvoiceIssued(
                plain.book(),
                plain.invoice(),
                plain.number(),
                plain.account(),
                plain.invoiceDate(),
                plain.lines(),
                plain.taxMethod(),
                plain.net(),
                plain.tax(),
                plain.total(),
                plain.installments(),
                new DiscountOffer(LocalDate.parse("2026-02-28"), 0, usd("10.00")),
                null,
                null,
                null);
    }

    private static PaymentPosted paid(String id, String amount, @Nullable String text) {
        return new PaymentPosted(
                BOOK,
                new PaymentId(id),
                new AccountId("big"),
                usd(amount),
                PaymentMethod.WIRE,
                DAY,
                DAY,
                null,
                text,
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "p-named,inv-10443,50.00",
        "p-exact,exact,777.77",
        "p-discount,discount,490.00",
        "p-part,parts,333.33"
    })
    void whatIsMeantIsFound(String payment, String invoice, String amount) {
        var answer =
                server.get(
                        "/v1/books/large-account/payments/"
                                + payment
                                + "/match?effectiveOn=2026-02-20",
                        QueryRequest.MIN_POSITION,
                        Long.toString(last));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode candidate = QueryServer.json(answer).at("/decision/candidates/0");
        assertThat(candidate.toString()).contains("\"" + invoice + "\"").contains(amount);
    }
}
