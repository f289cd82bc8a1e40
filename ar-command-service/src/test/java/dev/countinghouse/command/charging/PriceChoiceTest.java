package dev.countinghouse.command.charging;

import static dev.countinghouse.command.Charging.HOSTING;
import static dev.countinghouse.command.Charging.LIST_PRICE;
import static dev.countinghouse.command.Charging.number;
import static dev.countinghouse.command.Charging.price;
import static dev.countinghouse.command.Charging.tier;
import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.OTHER;
import static dev.countinghouse.command.Given.USD;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.PriceFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.charge.ChargePrice;
import dev.countinghouse.contract.price.PriceEnded;
import dev.countinghouse.contract.price.PriceEvent;
import dev.countinghouse.contract.price.PriceKind;
import dev.countinghouse.contract.price.PriceSet;
import dev.countinghouse.contract.price.PriceTier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/** Which price counts, and what it comes to; with the published values of cases A2 and A4. */
class PriceChoiceTest {

    private static final PriceChoice OF_ACME = new PriceChoice(ACME, "WHOLESALE", USD, march(5));

    private static PriceFacts prices(PriceEvent... events) {
        var subject = PriceFacts.of(HOSTING);
        var facts = new Facts(Scope.in(BOOK, subject));
        for (PriceEvent event : events) facts.on(event);
        return facts.of(subject);
    }

    private static @Nullable String chosen(PriceEvent... events) {
        ChargePrice price = OF_ACME.of(prices(events), BigDecimal.ONE);
        return price == null ? null : price.price().value();
    }

    private static PriceSet of(
            String id, PriceKind kind, @Nullable AccountId account, @Nullable String group) {
        return price(id, kind, account, group, march(1), tier("0", "20"));
    }

    @Test
    void specialComesBeforeContractBeforeGroupBeforeList() {
        PriceSet list = of("a", PriceKind.LIST, null, null);
        PriceSet group = of("b", PriceKind.LIST, null, "WHOLESALE");
        PriceSet agreed = of("c", PriceKind.CONTRACT, null, "WHOLESALE");
        PriceSet own = of("d", PriceKind.CONTRACT, ACME, null);
        PriceSet special = of("e", PriceKind.SPECIAL, null, null);
        assertThat(chosen(list)).isEqualTo("a");
        assertThat(chosen(list, group)).isEqualTo("b");
        assertThat(chosen(list, group, agreed)).isEqualTo("c");
        assertThat(chosen(list, group, agreed, own)).isEqualTo("d");
        assertThat(chosen(list, group, agreed, own, special)).isEqualTo("e");
    }

    @Test
    void ofTwoAlikeTheLaterCountsAndThenTheFirstById() {
        PriceSet early = of("b", PriceKind.LIST, null, null);
        PriceSet late = price("c", PriceKind.LIST, null, null, march(4), tier("0", "9"));
        assertThat(chosen(early, of("a", PriceKind.LIST, null, null))).isEqualTo("a");
        assertThat(chosen(early, late)).isEqualTo("c");
    }

    @Test
    void whatIsOfOthersOrOfAnotherDayDoesNotCount() {
        PriceSet list = of("a", PriceKind.LIST, null, null);
        assertThat(chosen(of("o", PriceKind.CONTRACT, OTHER, null))).isNull();
        assertThat(chosen(of("o", PriceKind.LIST, null, "RETAIL"))).isNull();
        assertThat(chosen(price("o", PriceKind.LIST, null, null, march(6), tier("0", "9"))))
                .isNull();
        assertThat(chosen(list, new PriceEnded(BOOK, list.price(), HOSTING, march(4)))).isNull();
        assertThat(chosen(list, new PriceEnded(BOOK, list.price(), HOSTING, march(5))))
                .isEqualTo("a");
        assertThat(chosen(price("o", PriceKind.LIST, null, null, march(1), tier("2", "9"))))
                .isNull();
    }

    private static ChargePrice cost(
            String quantity,
            @Nullable Money minimum,
            @Nullable String percent,
            Currency currency,
            PriceTier... tiers) {
        var price =
                new PriceSet(
                        BOOK,
                        LIST_PRICE,
                        HOSTING,
                        PriceKind.LIST,
                        null,
                        null,
                        currency,
                        List.of(tiers),
                        minimum,
                        percent == null ? null : number(percent),
                        march(1),
                        null);
        ChargePrice cost =
                new PriceChoice(ACME, null, currency, march(5)).of(prices(price), number(quantity));
        assertThat(cost).isNotNull();
        return Objects.requireNonNull(cost);
    }

    @Test
    void theWholeQuantityCostsWhatItsTierSays() {
        PriceTier[] tiers = {tier("0", "20"), tier("10", "17.5")};
        assertThat(cost("9.5", null, null, USD, tiers).amount()).isEqualTo(usd("190.00"));
        assertThat(cost("10", null, null, USD, tiers).amount()).isEqualTo(usd("175.00"));
        assertThat(cost("10", null, null, USD, tiers).steps())
                .containsExactly(
                        "one price counts on 2026-03-05: everybody's list price, from 2026-03-01",
                        "from 10 on, one costs 17.5");
    }

    @Test
    void aMinimumIsOneLineOfItself() {
        ChargePrice cost = cost("0.2", usd("5.00"), null, USD, tier("0", "20"));
        assertThat(cost.quantity()).isEqualTo("1");
        assertThat(cost.amount()).isEqualTo(usd("5.00"));
        assertThat(cost.steps().getLast()).isEqualTo("at least 5.00 USD, and not 4.00 USD");
        assertThat(cost("1", usd("5.00"), null, USD, tier("0", "20")).amount())
                .isEqualTo(usd("20.00"));
    }

    /** A2 (a): 16 × 348.35 less 4 %, net 5350.66. */
    @Test
    void aDiscountIsTakenOffTheUnitPrice() {
        ChargePrice cost = cost("16", null, "4", USD, tier("0", "348.35"));
        assertThat(cost.unitPrice()).isEqualTo("334.416");
        assertThat(cost.amount()).isEqualTo(usd("5350.66"));
        assertThat(cost.steps().getLast()).isEqualTo("less 4 %: 334.416");
    }

    /** A4 (a): a price of 4.5 yen has decimals, its amounts have none. */
    @Test
    void aPriceMayHaveDecimalsThatAmountsHaveNot() {
        Currency yen = Currency.getInstance("JPY");
        assertThat(cost("12346", null, null, yen, tier("0", "4.5")).amount())
                .isEqualTo(Money.parse("55557", "JPY"));
        assertThat(cost("12345", null, null, yen, tier("0", "4.5")).amount())
                .isEqualTo(Money.parse("55553", "JPY"));
    }
}
