package dev.countinghouse.command.price;

import static dev.countinghouse.command.Charging.HOSTING;
import static dev.countinghouse.command.Charging.LIST_PRICE;
import static dev.countinghouse.command.Charging.item;
import static dev.countinghouse.command.Charging.price;
import static dev.countinghouse.command.Charging.tier;
import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.USD;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.price.AccountGroupSet;
import dev.countinghouse.contract.price.PriceEnded;
import dev.countinghouse.contract.price.PriceId;
import dev.countinghouse.contract.price.PriceKind;
import dev.countinghouse.contract.price.PriceTier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

class PriceTest {

    @RegisterExtension private final Decided ar = new Decided();

    private static SetPrice set(String id, PriceKind kind, PriceTier... tiers) {
        return set(id, kind, null, null, tiers);
    }

    private static SetPrice set(
            String id,
            PriceKind kind,
            @Nullable AccountId account,
            @Nullable String group,
            PriceTier... tiers) {
        return new SetPrice(
                BOOK,
                new PriceId(id),
                HOSTING,
                kind,
                account,
                group,
                USD,
                List.of(tiers),
                null,
                null,
                march(1),
                null,
                LeftOpen.NOTHING);
    }

    private static EndPrice end(LocalDate lastOn) {
        return new EndPrice(BOOK, LIST_PRICE, lastOn, LeftOpen.NOTHING);
    }

    @Test
    void isSetOnceAndForAnItemThatThereIs() {
        ar.given(item()).when(set("list", PriceKind.LIST, tier("0", "20"))).records(price("20"));
        ar.given(item(), price("20"))
                .when(set("list", PriceKind.LIST, tier("0", "20")))
                .recordsNothing();
        ar.given(item(), price("20"))
                .when(set("list", PriceKind.LIST, tier("0", "21")))
                .isRefused(SharedReason.ID_TAKEN);
        ar.given()
                .when(set("list", PriceKind.LIST, tier("0", "20")))
                .isRefused(SharedReason.ITEM_CODE_UNKNOWN);
    }

    @Test
    void isOfAnAccountInItsCurrency() {
        PriceTier tier = tier("0", "20");
        ar.given(item(), opened())
                .when(set("c", PriceKind.CONTRACT, ACME, null, tier))
                .records(price("c", PriceKind.CONTRACT, ACME, null, march(1), tier));
        ar.given(item())
                .when(set("c", PriceKind.CONTRACT, ACME, null, tier))
                .isRefused(SharedReason.ACCOUNT_UNKNOWN);
        var euros =
                new SetPrice(
                        BOOK,
                        new PriceId("c"),
                        HOSTING,
                        PriceKind.CONTRACT,
                        ACME,
                        null,
                        Currency.getInstance("EUR"),
                        List.of(tier),
                        null,
                        null,
                        march(1),
                        null,
                        LeftOpen.NOTHING);
        ar.given(item(), opened()).when(euros).isRefused(SharedReason.CURRENCY_DIFFERS);
    }

    @Test
    void isNothingThatContradictsItself() {
        PriceTier tier = tier("0", "20");
        for (Runnable one :
                List.<Runnable>of(
                        () -> set("x", PriceKind.CONTRACT, tier),
                        () -> set("x", PriceKind.LIST, ACME, null, tier),
                        () -> set("x", PriceKind.SPECIAL, ACME, "G", tier),
                        () -> set("x", PriceKind.LIST),
                        () -> set("x", PriceKind.LIST, tier("1", "20"), tier("1.0", "19")),
                        () -> set("x", PriceKind.LIST, tier("0", "-1")),
                        () -> set("x", PriceKind.LIST, tier("0", "1.0000001")))) {
            assertThatThrownBy(one::run).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void endsAndIsNeverChanged() {
        var ended = new PriceEnded(BOOK, LIST_PRICE, HOSTING, march(20));
        ar.given(item(), price("20")).when(end(march(20))).records(ended);
        ar.given(item(), price("20"), ended).when(end(march(20))).recordsNothing();
        ar.given(item(), price("20"), ended).when(end(march(21))).isRefused(PriceReason.PRICE_OVER);
        ar.given(item(), price("20"))
                .when(end(march(1).minusDays(1)))
                .isRefused(PriceReason.PRECEDES_PRICE);
        ar.given().when(end(march(20))).isRefused(PriceReason.PRICE_UNKNOWN);
    }

    @Test
    void isOfAGroupInWhichAccountsAreByDate() {
        var set = new SetAccountGroup(BOOK, ACME, "WHOLESALE", march(3));
        var wholesale = new AccountGroupSet(BOOK, ACME, "WHOLESALE", march(3));
        ar.given(opened()).when(set).records(wholesale);
        ar.given(opened(), wholesale).when(set).recordsNothing();
        ar.given(opened(), wholesale)
                .when(new SetAccountGroup(BOOK, ACME, null, march(9)))
                .records(new AccountGroupSet(BOOK, ACME, null, march(9)));
        ar.given().when(set).isRefused(SharedReason.ACCOUNT_UNKNOWN);
    }
}
