package dev.countinghouse.command.charge;

import static dev.countinghouse.command.Charging.CHARGE;
import static dev.countinghouse.command.Charging.HOSTING;
import static dev.countinghouse.command.Charging.LIST_PRICE;
import static dev.countinghouse.command.Charging.atTwenty;
import static dev.countinghouse.command.Charging.charged;
import static dev.countinghouse.command.Charging.drafted;
import static dev.countinghouse.command.Charging.item;
import static dev.countinghouse.command.Charging.number;
import static dev.countinghouse.command.Charging.price;
import static dev.countinghouse.command.Charging.returned;
import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.OTHER;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.contract.billing.DraftDiscarded;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.charge.ChargeCancelled;
import dev.countinghouse.contract.charge.ChargeCorrected;
import dev.countinghouse.contract.charge.ChargeEntered;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.charge.ChargePrice;
import dev.countinghouse.contract.charge.ChargePriced;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Objects;

class ChargeTest {

    @RegisterExtension private final Decided ar = new Decided();

    private static EnterCharge enter(String quantity) {
        return enter(CHARGE.value(), quantity, null);
    }

    private static EnterCharge enter(String id, String quantity, @Nullable ChargeId returns) {
        return new EnterCharge(
                BOOK,
                new ChargeId(id),
                ACME,
                HOSTING,
                null,
                number(quantity),
                returns == null ? march(5) : march(6),
                null,
                returns,
                "ann",
                LeftOpen.NOTHING);
    }

    private static EnterCharge giveBack(String quantity) {
        return enter("back", quantity, CHARGE);
    }

    private static CorrectCharge correct(String quantity) {
        return new CorrectCharge(
                BOOK, CHARGE, null, null, number(quantity), null, "counted again", "bob");
    }

    private static CancelCharge cancel(ChargeId charge) {
        return new CancelCharge(BOOK, charge, "wrong", march(7), "bob", LeftOpen.NOTHING);
    }

    private static ChargeCancelled cancelled(ChargeId charge, @Nullable ChargeId returns) {
        return new ChargeCancelled(BOOK, charge, ACME, returns, "wrong", "bob", march(7));
    }

    private static Money amount(@Nullable ChargePrice price) {
        return Objects.requireNonNull(price).amount();
    }

    @Test
    void isPricedWhenItIsEntered() {
        ChargeEntered entered =
                ar.given(opened(), item(), price("20"))
                        .when(enter("3"))
                        .records(ChargeEntered.class);
        assertThat(entered.description()).isEqualTo("Hosting");
        assertThat(amount(entered.price())).isEqualTo(usd("60.00"));
    }

    /** A price that is missing is a queue, never zero. */
    @Test
    void waitsWithoutAPrice() {
        ar.given(opened(), item()).when(enter("3")).records(charged(CHARGE, "3", null));
    }

    @Test
    void isEnteredOnce() {
        ar.given(opened(), item(), price("20"), charged("ch-1", "3"))
                .when(enter("3"))
                .recordsNothing();
        ar.given(opened(), item(), price("20"), charged("ch-1", "3"))
                .when(enter("4"))
                .isRefused(SharedReason.ID_TAKEN);
    }

    @Test
    void isOfAnAccountAndAnItemThatThereAre() {
        ar.given(item()).when(enter("3")).isRefused(SharedReason.ACCOUNT_UNKNOWN);
        ar.given(opened()).when(enter("3")).isRefused(SharedReason.ITEM_CODE_UNKNOWN);
        ar.given(opened(), item(), new AccountClosed(BOOK, ACME, "moved away", march(2)))
                .when(enter("3"))
                .isRefused(SharedReason.ACCOUNT_CLOSED);
        assertThatThrownBy(() -> enter("0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> enter("-1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> giveBack("1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesBackWhatWasChargedAndNoMore() {
        ChargeEntered back =
                ar.given(opened(), item(), price("99"), charged("ch-1", "3"))
                        .when(giveBack("-2"))
                        .records(ChargeEntered.class);
        // at what it was charged, whatever it costs now
        assertThat(amount(back.price())).isEqualTo(usd("-40.00"));
        ar.given(opened(), item(), charged("ch-1", "3"), returned("b-1", "-2", CHARGE))
                .when(giveBack("-1.5"))
                .isRefused(ChargeReason.EXCEEDS_CHARGE);
        ar.given(
                        opened(),
                        item(),
                        charged("ch-1", "3"),
                        returned("b-1", "-2", CHARGE),
                        cancelled(new ChargeId("b-1"), CHARGE))
                .when(giveBack("-3"))
                .records(ChargeEntered.class);
    }

    /** Three at 0.335 are 1.01; two returns of one give 0.34 each, so that the last gives 0.33. */
    @Test
    void givesBackInAllWhatItCameTo() {
        var odd = new ChargePrice(LIST_PRICE, number("3"), number("0.335"), usd("1.01"), List.of());
        var part =
                new ChargePrice(LIST_PRICE, number("-2"), number("0.335"), usd("-0.67"), List.of());
        var first =
                new ChargeEntered(
                        BOOK,
                        new ChargeId("b-1"),
                        ACME,
                        HOSTING,
                        "Hosting",
                        number("-2"),
                        march(6),
                        null,
                        CHARGE,
                        null,
                        part,
                        "ann");
        ChargeEntered last =
                ar.given(opened(), item(), charged(CHARGE, "3", odd), first)
                        .when(giveBack("-1"))
                        .records(ChargeEntered.class);
        assertThat(amount(last.price())).isEqualTo(usd("-0.34"));
        var dear =
                new ChargeEntered(
                        BOOK,
                        new ChargeId("b-1"),
                        ACME,
                        HOSTING,
                        "Hosting",
                        number("-2"),
                        march(6),
                        null,
                        CHARGE,
                        null,
                        new ChargePrice(
                                LIST_PRICE, number("-2"), number("0.34"), usd("-0.68"), List.of()),
                        "ann");
        ChargeEntered rest =
                ar.given(opened(), item(), charged(CHARGE, "3", odd), dear)
                        .when(giveBack("-1"))
                        .records(ChargeEntered.class);
        assertThat(amount(rest.price())).isEqualTo(usd("-0.33"));
    }

    /** Half of what cost the minimum is half of that. */
    @Test
    void givesItsPartOfAMinimumBack() {
        var minimum = new ChargePrice(LIST_PRICE, number("1"), number("5"), usd("5.00"), List.of());
        ChargeEntered back =
                ar.given(opened(), item(), charged(CHARGE, "0.2", minimum))
                        .when(giveBack("-0.1"))
                        .records(ChargeEntered.class);
        assertThat(amount(back.price())).isEqualTo(usd("-2.50"));
    }

    @Test
    void returnsOnlyWhatItMay() {
        ar.given(opened(), item()).when(giveBack("-1")).isRefused(SharedReason.CHARGE_UNKNOWN);
        ar.given(opened(), item(), charged(CHARGE, "3", null))
                .when(giveBack("-1"))
                .isRefused(SharedReason.CHARGE_UNPRICED);
        ar.given(opened(), item(), charged("ch-1", "3"), cancelled(CHARGE, null))
                .when(giveBack("-1"))
                .isRefused(SharedReason.CHARGE_CANCELLED);
        ar.given(
                        opened(),
                        item(),
                        charged("ch-0", "3"),
                        returned("ch-1", "-2", new ChargeId("ch-0")))
                .when(giveBack("-1"))
                .isRefused(ChargeReason.CHARGE_RETURNED);
        var ofOther =
                new ChargeEntered(
                        BOOK,
                        CHARGE,
                        OTHER,
                        HOSTING,
                        "Hosting",
                        number("3"),
                        march(5),
                        null,
                        null,
                        null,
                        atTwenty("3"),
                        "ann");
        ar.given(opened(), item(), ofOther)
                .when(giveBack("-1"))
                .isRefused(SharedReason.CHARGE_OF_ANOTHER_ACCOUNT);
        var late =
                new ChargeEntered(
                        BOOK,
                        CHARGE,
                        ACME,
                        HOSTING,
                        "Hosting",
                        number("3"),
                        march(7),
                        null,
                        null,
                        null,
                        atTwenty("3"),
                        "ann");
        ar.given(opened(), item(), late)
                .when(giveBack("-1"))
                .isRefused(ChargeReason.PRECEDES_CHARGE);
    }

    @Test
    void isCorrectedAndPricedAnewUntilADraftHasIt() {
        ChargeCorrected corrected =
                ar.given(opened(), item(), price("20"), charged("ch-1", "3"))
                        .when(correct("2"))
                        .records(ChargeCorrected.class);
        assertThat(amount(corrected.price())).isEqualTo(usd("40.00"));
        ar.given(opened(), item(), price("20"), charged("ch-1", "3"), corrected)
                .when(correct("2"))
                .recordsNothing();
        ar.given(opened(), item(), charged("ch-1", "2"), drafted("d", CHARGE))
                .when(correct("3"))
                .isRefused(SharedReason.CHARGE_IN_DRAFT);
        ar.given(opened(), item(), charged("ch-1", "3"), returned("b-1", "-2", CHARGE))
                .when(correct("2"))
                .isRefused(ChargeReason.CHARGE_RETURNED);
        ar.given().when(correct("2")).isRefused(SharedReason.CHARGE_UNKNOWN);
    }

    @Test
    void isCancelledUntilADraftHasIt() {
        ar.given(opened(), item(), charged("ch-1", "3"))
                .when(cancel(CHARGE))
                .records(cancelled(CHARGE, null));
        ar.given(opened(), item(), charged("ch-1", "3"), cancelled(CHARGE, null))
                .when(cancel(CHARGE))
                .recordsNothing();
        ar.given(opened(), item(), charged("ch-1", "2"), drafted("d", CHARGE))
                .when(cancel(CHARGE))
                .isRefused(SharedReason.CHARGE_IN_DRAFT);
        ar.given(
                        opened(),
                        item(),
                        charged("ch-1", "2"),
                        drafted("d", CHARGE),
                        new DraftDiscarded(
                                BOOK,
                                new DraftId("d"),
                                ACME,
                                List.of(CHARGE),
                                "twice",
                                "ann",
                                march(31)))
                .when(cancel(CHARGE))
                .records(cancelled(CHARGE, null));
    }

    private static PriceCharges priceThem(boolean insists, ChargeId... charges) {
        return new PriceCharges(BOOK, HOSTING, List.of(charges), march(9), insists);
    }

    @Test
    void isPricedLaterWhenThereIsAPrice() {
        ChargePriced priced =
                ar.given(
                                opened(),
                                item(),
                                charged(CHARGE, "3", null),
                                charged("ch-2", "1"),
                                price("20"))
                        .when(priceThem(true, CHARGE, new ChargeId("ch-2")))
                        .records(ChargePriced.class);
        assertThat(priced.charge()).isEqualTo(CHARGE);
        assertThat(amount(priced.price())).isEqualTo(usd("60.00"));
        ar.given(opened(), item(), charged(CHARGE, "3", null), price("20"), priced)
                .when(priceThem(true, CHARGE))
                .recordsNothing();
    }

    @Test
    void goesOnWaitingWhereNoPriceCounts() {
        ar.given(opened(), item(), charged(CHARGE, "3", null))
                .when(priceThem(true, CHARGE))
                .isRefused(SharedReason.NO_PRICE);
        ar.given(opened(), item(), charged(CHARGE, "3", null))
                .when(priceThem(false, CHARGE))
                .recordsNothing();
        ar.given(opened(), item())
                .when(priceThem(true, CHARGE))
                .isRefused(SharedReason.CHARGE_UNKNOWN);
    }
}
