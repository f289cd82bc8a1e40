package dev.countinghouse.command.adjustment;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.ANN;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Row B12: what was written off is owed again when it is paid after all, and never more of it. */
class RecoveryTest {

    private static final AdjustmentId OFF = new AdjustmentId("off");
    private static final AdjustmentId BACK = new AdjustmentId("back");

    @RegisterExtension private final Decided ar = new Decided();

    private static AdjustmentMade made(
            AdjustmentId id, AdjustmentKind kind, String amount, int day) {
        return new AdjustmentMade(
                BOOK,
                id,
                ACME,
                FIRST,
                kind,
                usd(amount),
                usd("0"),
                "closed",
                march(day),
                DoneBy.alone("ann", march(31)));
    }

    private static AdjustmentMade writtenOff() {
        return made(OFF, AdjustmentKind.WRITE_OFF, "-100", 10);
    }

    private static MakeAdjustment recover(String amount, int day, @Nullable InvoiceId of) {
        return new MakeAdjustment(
                BOOK,
                BACK,
                ACME,
                of,
                AdjustmentKind.RECOVERY,
                usd(amount),
                false,
                "paid after all",
                march(day),
                ANN);
    }

    private static ReverseAdjustment takeBack(AdjustmentId id, int day) {
        return new ReverseAdjustment(BOOK, id, "mistake", march(day), ANN);
    }

    @Test
    void whatWasGivenUpIsOwedAgain() {
        AdjustmentMade recovered =
                ar.given(opened(), issued(FIRST, "100"), writtenOff())
                        .when(recover("40", 20, FIRST))
                        .records(AdjustmentMade.class);
        assertThat(recovered.onInvoice()).isEqualTo(usd("40"));
    }

    @Test
    void neverMoreThanWasGivenUpByThen() {
        ar.given(opened(), issued(FIRST, "100"), writtenOff())
                .when(recover("100.01", 20, FIRST))
                .isRefused(AdjustmentReason.EXCEEDS_WRITTEN_OFF);
        ar.given(opened(), issued(FIRST, "100"), writtenOff())
                .when(recover("1", 9, FIRST))
                .isRefused(AdjustmentReason.EXCEEDS_WRITTEN_OFF);
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        writtenOff(),
                        made(new AdjustmentId("b0"), AdjustmentKind.RECOVERY, "70", 15))
                .when(recover("30.01", 20, FIRST))
                .isRefused(AdjustmentReason.EXCEEDS_WRITTEN_OFF);
    }

    @Test
    void aWriteOffOfWhichSomeWasRecoveredStands() {
        AdjustmentMade recovery = made(BACK, AdjustmentKind.RECOVERY, "40", 15);
        ar.given(opened(), issued(FIRST, "100"), writtenOff(), recovery)
                .when(takeBack(OFF, 20))
                .isRefused(AdjustmentReason.RECOVERED);
        ar.given(opened(), issued(FIRST, "100"), writtenOff(), recovery)
                .when(takeBack(BACK, 20))
                .records(AdjustmentReversed.class);
    }

    @Test
    void isOfAnInvoice() {
        assertThatThrownBy(() -> recover("1", 20, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of an invoice");
    }
}
