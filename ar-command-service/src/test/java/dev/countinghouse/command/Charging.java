package dev.countinghouse.command;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.USD;
import static dev.countinghouse.command.Given.march;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.billing.DraftLine;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.contract.charge.ChargeEntered;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.charge.ChargePrice;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.contract.item.ItemSet;
import dev.countinghouse.contract.price.PriceId;
import dev.countinghouse.contract.price.PriceKind;
import dev.countinghouse.contract.price.PriceSet;
import dev.countinghouse.contract.price.PriceTier;
import dev.countinghouse.contract.tax.AppliedTax;
import dev.countinghouse.contract.tax.TaxCategory;
import dev.countinghouse.contract.tax.TaxCode;
import dev.countinghouse.contract.tax.TaxRateSet;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What is sold, what it costs and what was charged, in the tests' words; see {@link Given}. */
public final class Charging {

    public static final ItemCode HOSTING = new ItemCode("HOSTING");
    public static final TaxCode TAX = new TaxCode("NY-SALES");
    public static final PriceId LIST_PRICE = new PriceId("list");
    public static final ChargeId CHARGE = new ChargeId("ch-1");

    private Charging() {}

    public static BigDecimal number(String decimal) {
        return new BigDecimal(decimal);
    }

    /** From 1 March, without taxes. */
    public static ItemSet item() {
        return new ItemSet(BOOK, HOSTING, "Hosting", null, List.of(), march(1));
    }

    /** From 1 March, with the tax. */
    public static ItemSet taxed() {
        return new ItemSet(BOOK, HOSTING, "Hosting", "4000", List.of(TAX), march(1));
    }

    public static TaxRateSet rate(String percent, LocalDate from) {
        return new TaxRateSet(BOOK, TAX, "US-NY", TaxCategory.S, number(percent), from);
    }

    /** Everybody's, from 1 March. */
    public static PriceSet price(String unitPrice) {
        return price("list", PriceKind.LIST, null, null, march(1), tier("0", unitPrice));
    }

    public static PriceTier tier(String from, String unitPrice) {
        return new PriceTier(number(from), number(unitPrice));
    }

    public static PriceSet price(
            String id,
            PriceKind kind,
            @Nullable AccountId account,
            @Nullable String group,
            LocalDate from,
            PriceTier... tiers) {
        return new PriceSet(
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
                from,
                null);
    }

    /** So many at 20 dollars each. */
    public static ChargePrice atTwenty(String quantity) {
        return new ChargePrice(
                LIST_PRICE,
                number(quantity),
                number("20"),
                Money.rounded(number(quantity).multiply(number("20")), USD),
                List.of());
    }

    /** On 5 March, of the account. */
    public static ChargeEntered charged(
            ChargeId charge, String quantity, @Nullable ChargePrice price) {
        return new ChargeEntered(
                BOOK,
                charge,
                ACME,
                HOSTING,
                "Hosting",
                number(quantity),
                march(5),
                null,
                null,
                null,
                price,
                "ann");
    }

    /** At 20 dollars each. */
    public static ChargeEntered charged(String id, String quantity) {
        return charged(new ChargeId(id), quantity, atTwenty(quantity));
    }

    /** What came back of a charge on 6 March, at 20 dollars each. */
    public static ChargeEntered returned(String id, String quantity, ChargeId of) {
        return new ChargeEntered(
                BOOK,
                new ChargeId(id),
                ACME,
                HOSTING,
                "Hosting",
                number(quantity),
                march(6),
                null,
                of,
                null,
                atTwenty(quantity),
                "ann");
    }

    /** A draft of charges of one dollar each as lines, made on 31 March. */
    public static DraftMade drafted(String id, ChargeId... charges) {
        return new DraftMade(
                BOOK,
                new DraftId(id),
                ACME,
                march(31),
                Stream.of(charges).map(Charging::line).toList(),
                null,
                null,
                null,
                null,
                "ann");
    }

    /** Two at 20 dollars, with the tax at 10 percent. */
    public static DraftLine line(ChargeId charge) {
        return new DraftLine(
                charge,
                HOSTING,
                "Hosting",
                number("2"),
                number("20"),
                Money.parse("40.00", "USD"),
                march(5),
                List.of(new AppliedTax(TAX, TaxCategory.S, number("10"), null)),
                "4000");
    }
}
