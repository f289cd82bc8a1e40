package dev.countinghouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.note.NoteId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentReference;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.contract.period.PeriodClosed;
import dev.countinghouse.contract.view.ViewId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Ids and the other texts that identify something. */
class IdentityTest {

    private static final List<Function<String, Object>> IDS =
            List.of(
                    BookId::new,
                    AccountId::new,
                    InvoiceId::new,
                    PaymentId::new,
                    AdjustmentId::new,
                    NoteId::new,
                    ViewId::new);

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "A.b_c:d-e", "0", "018f3b5e-7c1a-7000-8000-0123456789ab", "inv-2026.1"})
    void idsAreSafeInPathsFilesAndHeaders(String id) {
        IDS.forEach(type -> assertThat(type.apply(id)).hasToString(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a/b",
                "../a",
                ".a",
                "-a",
                "_a",
                ":a",
                "ä",
                "a\n",
                "a%20",
                "a=b",
                "a\u0000",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void otherTextIsNoId(String id) {
        IDS.forEach(
                type ->
                        assertThatThrownBy(() -> type.apply(id))
                                .isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void anInvoiceNumberIsAnyLineOfText() {
        assertThat(new InvoiceNumber("Nr. 7/2026 ü")).hasToString("Nr. 7/2026 ü");
        for (String no : List.of("", " ", " 7", "7 ", "7\t8", "x".repeat(41), "\ud800")) {
            assertThatThrownBy(() -> new InvoiceNumber(no))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aSeriesCountsWithSixDigitsOrMore() {
        assertThat(InvoiceNumber.inSeries("INV-", 1)).hasToString("INV-000001");
        assertThat(InvoiceNumber.inSeries("", 1_234_567)).hasToString("1234567");
        assertThatThrownBy(() -> InvoiceNumber.inSeries("INV-", 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void referencesOfDifferentAccountsOrMethodsAreDifferent() {
        var acme = new AccountId("acme");
        assertThat(new PaymentReference(acme, PaymentMethod.CHECK, "7").value())
                .isEqualTo("acme/CHECK/7");
        assertThatThrownBy(() -> new PaymentReference(acme, PaymentMethod.CHECK, " 7"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PaymentReference(acme, PaymentMethod.CHECK, "x".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPeriodIsTheMonthOfADate() {
        assertThat(AccountingPeriod.of(LocalDate.of(2024, 2, 29)))
                .isEqualTo(AccountingPeriod.parse("2024-02"))
                .hasToString("2024-02");
        assertThat(
                        new PeriodClosed(new BookId("b"), AccountingPeriod.parse("2024-02"))
                                .effectiveOn())
                .isEqualTo("2024-02-29");
    }

    @Test
    void textOfSeveralLinesHasNoOtherControlCharacters() {
        assertThat(Text.block("a\n\tb 😀", 10, "a text")).isEqualTo("a\n\tb 😀");
        for (String no : List.of("", " \n", "a\u0007", "\udc00", "x".repeat(11))) {
            assertThatThrownBy(() -> Text.block(no, 10, "a text"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a text");
        }
    }

    @Test
    void kindsOfAdjustmentsKnowTheirSide() {
        Money up = Money.parse("1", "USD");
        for (AdjustmentKind kind : AdjustmentKind.values()) {
            boolean raises =
                    List.of(
                                    AdjustmentKind.DEBIT_MEMO,
                                    AdjustmentKind.FEE,
                                    AdjustmentKind.INTEREST,
                                    AdjustmentKind.RECOVERY)
                            .contains(kind);
            assertThat(kind.allows(up)).as(kind.name()).isEqualTo(raises);
            assertThat(kind.allows(up.negated())).as(kind.name()).isEqualTo(!raises);
            assertThat(kind.allows(up.minus(up))).as(kind.name()).isFalse();
        }
    }
}
