package dev.countinghouse.command.billing;

import static dev.countinghouse.command.Charging.CHARGE;
import static dev.countinghouse.command.Charging.HOSTING;
import static dev.countinghouse.command.Charging.TAX;
import static dev.countinghouse.command.Charging.charged;
import static dev.countinghouse.command.Charging.drafted;
import static dev.countinghouse.command.Charging.number;
import static dev.countinghouse.command.Charging.price;
import static dev.countinghouse.command.Charging.rate;
import static dev.countinghouse.command.Charging.taxed;
import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.OTHER;
import static dev.countinghouse.command.Given.april;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.issuing.IssuingReason;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.account.AccountHeld;
import dev.countinghouse.contract.billing.DraftCorrected;
import dev.countinghouse.contract.billing.DraftDiscarded;
import dev.countinghouse.contract.billing.DraftHeld;
import dev.countinghouse.contract.billing.DraftHoldEnded;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.contract.billing.DraftReleased;
import dev.countinghouse.contract.billing.DraftVoided;
import dev.countinghouse.contract.charge.ChargeCancelled;
import dev.countinghouse.contract.charge.ChargeEntered;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.charge.Every;
import dev.countinghouse.contract.charge.RecurringChargeId;
import dev.countinghouse.contract.charge.RecurringChargeSet;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.tax.AccountTaxExempted;
import dev.countinghouse.contract.tax.AppliedTax;
import dev.countinghouse.contract.tax.TaxCategory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class DraftTest {

    private static final DraftId DRAFT = new DraftId("d");
    private static final RecurringChargeId RECURRING = new RecurringChargeId("rec");
    private static final ChargeId SECOND = new ChargeId("ch-2");

    @RegisterExtension private final Decided ar = new Decided();

    private static MakeDraft make(List<ChargeId> charges, List<RecurringChargeId> recurring) {
        return new MakeDraft(
                BOOK,
                DRAFT,
                ACME,
                march(31),
                march(31),
                charges,
                recurring,
                null,
                null,
                null,
                null,
                "ann",
                LeftOpen.NOTHING);
    }

    private static MakeDraft make(ChargeId... charges) {
        return make(List.of(charges), List.of());
    }

    /** An account, an item with a tax of 10 percent, and a charge of two at 20 dollars. */
    private static List<ArEvent> oneCharge() {
        return List.of(opened(), rate("10", march(1)), taxed(), price("20"), charged("ch-1", "2"));
    }

    private static List<ArEvent> oneDraft() {
        List<ArEvent> all = new ArrayList<>(oneCharge());
        all.add(drafted("d", CHARGE));
        return all;
    }

    private static HoldDraft hold() {
        return new HoldDraft(BOOK, DRAFT, "questioned", march(31), "ann");
    }

    private static DraftHeld held() {
        return new DraftHeld(BOOK, DRAFT, ACME, "questioned", "ann", march(31));
    }

    private static EndDraftHold endHold() {
        return new EndDraftHold(BOOK, DRAFT, "it is right", april(1), "bob");
    }

    private static DraftHoldEnded holdEnded() {
        return new DraftHoldEnded(BOOK, DRAFT, ACME, "it is right", "bob", april(1));
    }

    private static ReleaseDraft release() {
        return new ReleaseDraft(BOOK, DRAFT, new InvoiceId("d"), "INV-", april(1), "ann");
    }

    private static CorrectDraft takeOut(int line) {
        return new CorrectDraft(
                BOOK, DRAFT, line, true, null, null, null, "not ours", march(31), "ann");
    }

    private static CorrectDraft change(String unitPrice) {
        return new CorrectDraft(
                BOOK, DRAFT, 1, false, null, null, number(unitPrice), "agreed", march(31), "ann");
    }

    private static DiscardDraft discard() {
        return new DiscardDraft(BOOK, DRAFT, "twice", march(31), "ann", LeftOpen.NOTHING);
    }

    private static DraftDiscarded discarded() {
        return new DraftDiscarded(BOOK, DRAFT, ACME, List.of(CHARGE), "twice", "ann", march(31));
    }

    private static DraftReleased released() {
        return new DraftReleased(
                BOOK, DRAFT, ACME, new InvoiceId("d"), List.of(CHARGE), "ann", april(1));
    }

    @Test
    void aChargeWhoseInvoiceWasVoidedIsBilledAnew() {
        List<ArEvent> all = new ArrayList<>(oneDraft());
        all.add(released());
        var next =
                new MakeDraft(
                        BOOK,
                        new DraftId("next"),
                        ACME,
                        march(31),
                        march(31),
                        List.of(CHARGE),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        "ann",
                        LeftOpen.NOTHING);
        ar.given(all).when(next).isRefused(SharedReason.CHARGE_IN_DRAFT);
        all.add(
                new DraftVoided(
                        BOOK,
                        DRAFT,
                        ACME,
                        new InvoiceId("d"),
                        List.of(CHARGE),
                        "wrong customer",
                        "ann",
                        april(2)));
        assertThat(ar.given(all).when(next).records(DraftMade.class).charges())
                .containsExactly(CHARGE);
    }

    @Test
    void isMadeOfChargesWithTheTaxesOfTheirDays() {
        ar.given(oneCharge()).when(make(CHARGE)).records(drafted("d", CHARGE));
        ar.given(oneDraft()).when(make(CHARGE)).recordsNothing();
        ar.given(oneDraft()).when(make(CHARGE, SECOND)).isRefused(SharedReason.ID_TAKEN);
        DraftMade later =
                ar.given(oneCharge(), rate("11", march(5)))
                        .when(make(CHARGE))
                        .records(DraftMade.class);
        assertThat(later.lines().getFirst().taxes().getFirst().ratePercent()).isEqualTo("11");
    }

    @Test
    void leavesOutWhatTheAccountIsExemptFrom() {
        var exempted =
                new AccountTaxExempted(
                        BOOK, ACME, "ST-120", TaxCategory.AE, List.of(), march(5), march(5));
        DraftMade made =
                ar.given(oneCharge(), exempted).when(make(CHARGE)).records(DraftMade.class);
        assertThat(made.lines().getFirst().taxes())
                .containsExactly(new AppliedTax(TAX, TaxCategory.AE, BigDecimal.ZERO, "ST-120"));
    }

    /** DCB on the charge: it is on one draft. */
    @Test
    void billsNothingTwice() {
        ar.given(oneCharge(), drafted("other", CHARGE))
                .when(make(CHARGE))
                .isRefused(SharedReason.CHARGE_IN_DRAFT);
        var other =
                new DraftDiscarded(
                        BOOK,
                        new DraftId("other"),
                        ACME,
                        List.of(CHARGE),
                        "twice",
                        "ann",
                        march(31));
        ar.given(oneCharge(), drafted("other", CHARGE), other)
                .when(make(CHARGE))
                .records(drafted("d", CHARGE));
    }

    @Test
    void billsOnlyWhatCanBeBilled() {
        ar.given(oneCharge()).when(make(SECOND)).isRefused(SharedReason.CHARGE_UNKNOWN);
        ar.given(oneCharge(), charged(SECOND, "1", null))
                .when(make(SECOND))
                .isRefused(SharedReason.CHARGE_UNPRICED);
        ar.given(
                        oneCharge(),
                        new ChargeCancelled(BOOK, CHARGE, ACME, null, "wrong", "ann", march(9)))
                .when(make(CHARGE))
                .isRefused(SharedReason.CHARGE_CANCELLED);
        ar.given(opened(), taxed(), charged("ch-1", "2"))
                .when(make(CHARGE))
                .isRefused(SharedReason.TAX_CODE_UNKNOWN);
        ar.given(taxed(), charged("ch-1", "2"))
                .when(make(CHARGE))
                .isRefused(SharedReason.ACCOUNT_UNKNOWN);
        assertThatThrownBy(() -> make()).isInstanceOf(IllegalArgumentException.class);
    }

    private static RecurringChargeSet recurring(AccountId account, LocalDate first) {
        return new RecurringChargeSet(
                BOOK,
                RECURRING,
                account,
                HOSTING,
                "Hosting",
                number("2"),
                new Every(1, Every.Unit.WEEK),
                first,
                march(20),
                "ann");
    }

    @Test
    void makesTheRecurringChargesThatHaveComeAndNoneTwice() {
        List<ArEvent> all = new ArrayList<>(oneCharge());
        all.add(recurring(ACME, march(10)));
        List<ArEvent> made = new ArrayList<>();
        ar.given(all)
                .when(make(List.of(CHARGE), List.of(RECURRING)))
                .then()
                .success()
                .eventsSatisfy(events -> events.forEach(e -> made.add((ArEvent) e.payload())));
        // on the 10th and the 17th; the 24th is after its last day
        assertThat(made).hasSize(3);
        assertThat(made.get(0).concerns()).contains(new ChargeId("rec.1"), RECURRING);
        assertThat(((ChargeEntered) made.get(1)).chargedOn()).isEqualTo(march(17));
        assertThat(((DraftMade) made.get(2)).charges())
                .containsExactly(CHARGE, new ChargeId("rec.1"), new ChargeId("rec.2"));
        List<ArEvent> again = new ArrayList<>(all);
        again.addAll(made);
        again.add(
                new DraftReleased(
                        BOOK,
                        DRAFT,
                        ACME,
                        new InvoiceId("d"),
                        ((DraftMade) made.get(2)).charges(),
                        "ann",
                        april(1)));
        ar.given(again)
                .when(
                        new MakeDraft(
                                BOOK,
                                new DraftId("next"),
                                ACME,
                                march(31),
                                march(31),
                                List.of(),
                                List.of(RECURRING),
                                null,
                                null,
                                null,
                                null,
                                "ann",
                                LeftOpen.NOTHING))
                .isRefused(BillingReason.NOTHING_TO_BILL);
    }

    @Test
    void refusesRecurringChargesOfOthers() {
        ar.given(oneCharge())
                .when(make(List.of(CHARGE), List.of(RECURRING)))
                .isRefused(SharedReason.RECURRING_CHARGE_UNKNOWN);
        ar.given(oneCharge(), recurring(OTHER, march(10)))
                .when(make(List.of(CHARGE), List.of(RECURRING)))
                .isRefused(BillingReason.RECURRING_OF_ANOTHER_ACCOUNT);
    }

    @Test
    void becomesAnInvoiceWithANumberWhenItIsReleased() {
        List<ArEvent> made = new ArrayList<>();
        ar.given(oneDraft())
                .when(release())
                .then()
                .success()
                .eventsSatisfy(events -> events.forEach(e -> made.add((ArEvent) e.payload())));
        assertThat(made).hasSize(2);
        var issued = (InvoiceIssued) made.getFirst();
        assertThat(issued.number().value()).isEqualTo("INV-000001");
        assertThat(issued.total()).isEqualTo(usd("44.00"));
        assertThat(issued.dueOn()).isEqualTo(march(31).plusDays(30));
        assertThat(issued.lines().getFirst().revenueAccount()).isEqualTo("4000");
        assertThat(issued.lines().getFirst().taxes().getFirst().category())
                .isEqualTo(TaxCategory.S);
        assertThat(made.getLast()).isEqualTo(released());
        List<ArEvent> again = new ArrayList<>(oneDraft());
        again.addAll(made);
        ar.given(again).when(release()).recordsNothing();
        ar.given(again).when(discard()).isRefused(BillingReason.DRAFT_OVER);
    }

    @Test
    void isReleasedOnlyWhereAnInvoiceCanBeIssued() {
        ar.given(oneDraft(), issued(new InvoiceId("d"), "1"))
                .when(release())
                .isRefused(SharedReason.ID_TAKEN);
        ar.given(oneDraft(), marchClosed()).when(release()).isRefused(SharedReason.PERIOD_CLOSED);
        ar.given(oneDraft(), new AccountHeld(BOOK, ACME, "late", march(30)))
                .when(release())
                .isRefused(IssuingReason.ACCOUNT_ON_HOLD);
        ar.given().when(release()).isRefused(BillingReason.DRAFT_UNKNOWN);
    }

    @Test
    void isNotReleasedWhileItIsHeld() {
        ar.given(oneDraft()).when(hold()).records(held());
        ar.given(oneDraft(), held()).when(hold()).recordsNothing();
        ar.given(oneDraft(), held()).when(release()).isRefused(BillingReason.DRAFT_HELD);
        ar.given(oneDraft(), held()).when(endHold()).records(holdEnded());
        ar.given(oneDraft(), held(), holdEnded()).when(endHold()).recordsNothing();
        ar.given(oneDraft()).when(endHold()).isRefused(BillingReason.DRAFT_NOT_HELD);
        ar.given().when(hold()).isRefused(BillingReason.DRAFT_UNKNOWN);
        ar.given(oneDraft(), discarded()).when(hold()).isRefused(BillingReason.DRAFT_OVER);
    }

    private static DraftCorrected takenOut() {
        return new DraftCorrected(BOOK, DRAFT, ACME, 1, null, CHARGE, "not ours", "ann", march(31));
    }

    private static List<ArEvent> draftOfTwo() {
        List<ArEvent> all = new ArrayList<>(oneCharge());
        all.add(charged("ch-2", "2"));
        all.add(drafted("d", CHARGE, SECOND));
        return all;
    }

    @Test
    void itsLinesAreTakenOutAndKeepTheirNumbers() {
        ar.given(draftOfTwo()).when(takeOut(1)).records(takenOut());
        ar.given(draftOfTwo(), takenOut()).when(takeOut(1)).recordsNothing();
        ar.given(draftOfTwo(), takenOut())
                .when(takeOut(2))
                .isRefused(BillingReason.LAST_DRAFT_LINE);
        ar.given(draftOfTwo()).when(takeOut(3)).isRefused(BillingReason.DRAFT_LINE_UNKNOWN);
        ar.given(draftOfTwo(), takenOut())
                .when(
                        new MakeDraft(
                                BOOK,
                                new DraftId("next"),
                                ACME,
                                march(31),
                                march(31),
                                List.of(CHARGE),
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                "ann",
                                LeftOpen.NOTHING))
                .records(drafted("next", CHARGE));
    }

    @Test
    void itsLinesAreChangedAndWorkedOutAgain() {
        DraftCorrected changed =
                ar.given(oneDraft()).when(change("17.5")).records(DraftCorrected.class);
        assertThat(Objects.requireNonNull(changed.changed()).amount()).isEqualTo(usd("35.00"));
        ar.given(oneDraft(), changed).when(change("17.5")).recordsNothing();
        List<ArEvent> made = new ArrayList<>();
        ar.given(oneDraft(), changed)
                .when(release())
                .then()
                .success()
                .eventsSatisfy(events -> events.forEach(e -> made.add((ArEvent) e.payload())));
        assertThat(((InvoiceIssued) made.getFirst()).total()).isEqualTo(usd("38.50"));
        assertThatThrownBy(
                        () ->
                                new CorrectDraft(
                                        BOOK, DRAFT, 1, true, "x", null, null, "r", march(31),
                                        "ann"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comesToNothing() {
        ar.given(oneDraft()).when(discard()).records(discarded());
        ar.given(oneDraft(), discarded()).when(discard()).recordsNothing();
        ar.given(oneDraft(), discarded()).when(release()).isRefused(BillingReason.DRAFT_OVER);
        ar.given().when(discard()).isRefused(BillingReason.DRAFT_UNKNOWN);
    }
}
