package dev.countinghouse.query.receivables;

import static dev.countinghouse.query.receivables.Sample.account;
import static dev.countinghouse.query.receivables.Sample.adjustment;
import static dev.countinghouse.query.receivables.Sample.allocation;
import static dev.countinghouse.query.receivables.Sample.invoice;
import static dev.countinghouse.query.receivables.Sample.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AdjustmentKind;
import dev.countinghouse.query.feed.Folded;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

final class ReceivablesTest {

    @Test
    void movesTheItemsThatAnEventTouches() {
        try (Folded folded = Folded.empty(new Receivables())) {
            folded.fold(
                    account("acme"),
                    invoice("acme", "inv-1", "100.00", "2026-01-05", "2026-02-04"),
                    payment("acme", "pay-1", "80.00", "2026-01-20", allocation(1, "inv-1", "70")));
            folded.fold(
                    adjustment(
                            "acme",
                            "adj-1",
                            "inv-1",
                            AdjustmentKind.CREDIT_MEMO,
                            "-45.00",
                            "-15.00",
                            "2026-01-25"));

            var db = JdbcClient.create(folded.database());
            assertThat(
                            db.sql(
                                            "select kind || ' ' || item || ' ' || open_minor from"
                                                    + " receivables.item order by 1")
                                    .query(String.class)
                                    .list())
                    .containsExactly(
                            "ADJUSTMENT adj-1 -1500", "INVOICE inv-1 0", "PAYMENT pay-1 -1000");
            assertThat(
                            db.sql(
                                            "select open_minor || ' ' || unapplied_minor from"
                                                    + " receivables.account_total")
                                    .query(String.class)
                                    .single())
                    .isEqualTo("-1500 1000");
        }
    }
}
