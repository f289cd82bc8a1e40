package dev.countinghouse.command.adjustment;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.ANN;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.by;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.facts.Authority;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.adjustment.MemoNumber;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Credit and debit memos have numbers without gaps: those proposed and never made take none. */
class MemoNumberTest {

    @RegisterExtension private final Decided ar = new Decided();

    private static MakeAdjustment memo(
            String id, AdjustmentKind kind, String amount, @Nullable String series) {
        return memo(id, kind, amount, series, ANN);
    }

    private static MakeAdjustment memo(
            String id, AdjustmentKind kind, String amount, @Nullable String series, Authority by) {
        return new MakeAdjustment(
                BOOK,
                new AdjustmentId(id),
                ACME,
                null,
                kind,
                usd(amount),
                false,
                "returned",
                march(20),
                by,
                LeftOpen.NOTHING,
                null,
                series);
    }

    private static AdjustmentMade made(String id, @Nullable String number, @Nullable String by) {
        return new AdjustmentMade(
                BOOK,
                new AdjustmentId(id),
                ACME,
                null,
                AdjustmentKind.CREDIT_MEMO,
                usd("-5"),
                usd("-5"),
                "returned",
                march(20),
                DoneBy.alone("ann", march(20)),
                null,
                number == null ? null : new MemoNumber(number),
                by);
    }

    private static MakeAdjustment credit(String id) {
        return memo(id, AdjustmentKind.CREDIT_MEMO, "-5", "CM-");
    }

    @Test
    void theFirstOfASeriesIsOne() {
        AdjustmentMade made = ar.given(opened()).when(credit("a")).records(AdjustmentMade.class);
        assertThat(made.number()).isEqualTo(new MemoNumber("CM-000001"));
        assertThat(made.series()).isEqualTo("CM-");
    }

    @Test
    void theNextFollowsTheLastWhateverHasNone() {
        AdjustmentMade made =
                ar.given(
                                opened(),
                                made("a", "CM-000001", "CM-"),
                                made("b", null, null),
                                made("c", "CM-000002", "CM-"))
                        .when(credit("d"))
                        .records(AdjustmentMade.class);
        assertThat(made.number()).isEqualTo(new MemoNumber("CM-000003"));
    }

    @Test
    void eachSeriesCountsByItself() {
        AdjustmentMade made =
                ar.given(opened(), made("a", "CM-000001", "CM-"))
                        .when(memo("b", AdjustmentKind.DEBIT_MEMO, "5", "DM-"))
                        .records(AdjustmentMade.class);
        assertThat(made.number()).isEqualTo(new MemoNumber("DM-000001"));
    }

    @Test
    void aProposalTakesNoNumberAndItsApprovalDoes() {
        AdjustmentProposed proposed =
                ar.given(opened())
                        .when(
                                memo(
                                        "a",
                                        AdjustmentKind.CREDIT_MEMO,
                                        "-11",
                                        "CM-",
                                        by("ann", usd("10"))))
                        .records(AdjustmentProposed.class);
        assertThat(proposed.series()).isEqualTo("CM-");
        AdjustmentMade approved =
                ar.given(opened(), proposed)
                        .when(new ApproveAdjustment(BOOK, new AdjustmentId("a"), "bob"))
                        .records(AdjustmentMade.class);
        assertThat(approved.number()).isEqualTo(new MemoNumber("CM-000001"));
    }

    @Test
    void aRepeatGetsTheSameAndTakesNone() {
        ar.given(opened(), made("a", "CM-000001", "CM-")).when(credit("a")).recordsNothing();
    }

    @Test
    void onlyMemosAreNumbered() {
        assertThatThrownBy(() -> memo("a", AdjustmentKind.FEE, "5", "F-"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only a memo");
    }
}
