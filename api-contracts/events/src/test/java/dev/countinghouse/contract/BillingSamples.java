package dev.countinghouse.contract;

import dev.countinghouse.contract.billing.BillingRunId;
import dev.countinghouse.contract.billing.BillingRunListed;
import dev.countinghouse.contract.billing.BillingRunOrdered;
import dev.countinghouse.contract.billing.DraftCorrected;
import dev.countinghouse.contract.billing.DraftDiscarded;
import dev.countinghouse.contract.billing.DraftHeld;
import dev.countinghouse.contract.billing.DraftHoldEnded;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.billing.DraftLine;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.contract.billing.DraftReleased;
import dev.countinghouse.contract.billing.DraftVoided;
import dev.countinghouse.contract.charge.ChargeCancelled;
import dev.countinghouse.contract.charge.ChargeCorrected;
import dev.countinghouse.contract.charge.ChargeEntered;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.charge.ChargePrice;
import dev.countinghouse.contract.charge.ChargePriced;
import dev.countinghouse.contract.charge.Every;
import dev.countinghouse.contract.charge.RecurringChargeEnded;
import dev.countinghouse.contract.charge.RecurringChargeId;
import dev.countinghouse.contract.charge.RecurringChargeSet;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.contract.item.ItemSet;
import dev.countinghouse.contract.price.AccountGroupSet;
import dev.countinghouse.contract.price.PriceEnded;
import dev.countinghouse.contract.price.PriceId;
import dev.countinghouse.contract.price.PriceKind;
import dev.countinghouse.contract.price.PriceSet;
import dev.countinghouse.contract.price.PriceTier;
import dev.countinghouse.contract.quote.QuoteAccepted;
import dev.countinghouse.contract.quote.QuoteDeclined;
import dev.countinghouse.contract.quote.QuoteId;
import dev.countinghouse.contract.quote.QuoteLine;
import dev.countinghouse.contract.quote.QuoteMade;
import dev.countinghouse.contract.tax.AccountTaxExempted;
import dev.countinghouse.contract.tax.AppliedTax;
import dev.countinghouse.contract.tax.TaxCategory;
import dev.countinghouse.contract.tax.TaxCode;
import dev.countinghouse.contract.tax.TaxRateSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * The events from the price list to the released draft, whole and with as little as they may have.
 */
final class BillingSamples {

    private static final BookId BOOK = new BookId("north");
    private static final AccountId ACCOUNT = new AccountId("acme");
    private static final ItemCode ITEM = new ItemCode("HOSTING");
    private static final TaxCode TAX = new TaxCode("NY-SALES");
    private static final PriceId PRICE = new PriceId("price-1");
    private static final ChargeId CHARGE = new ChargeId("ch-1");
    private static final RecurringChargeId RECURRING = new RecurringChargeId("rec-1");
    private static final DraftId DRAFT = new DraftId("draft-1");
    private static final BillingRunId RUN = new BillingRunId("run-1");
    private static final QuoteId QUOTE = new QuoteId("quote-1");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    private BillingSamples() {}

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }

    private static BigDecimal number(String decimal) {
        return new BigDecimal(decimal);
    }

    private static ChargePrice priced() {
        return new ChargePrice(
                PRICE,
                number("3"),
                number("17.5"),
                usd("52.50"),
                List.of("one price counts on 2026-02-28", "one costs 17.5"));
    }

    private static DraftLine line() {
        return new DraftLine(
                CHARGE,
                ITEM,
                "Hosting, one month",
                number("3"),
                number("17.5"),
                usd("52.50"),
                DAY,
                List.of(new AppliedTax(TAX, TaxCategory.E, number("0"), "ST-120 4711")),
                "4000");
    }

    private static DraftLine quotedLine() {
        return new DraftLine(
                null,
                ITEM,
                "Hosting",
                number("1"),
                number("20"),
                usd("20.00"),
                DAY,
                List.of(new AppliedTax(TAX, TaxCategory.S, number("8.875"), null)),
                null);
    }

    private static QuoteLine offered() {
        return new QuoteLine(ITEM, "Hosting", number("1"), number("20"), usd("20.00"));
    }

    static List<ArEvent> whole() {
        return List.of(
                new ItemSet(BOOK, ITEM, "Hosting, one month", "4000", List.of(TAX), DAY),
                new TaxRateSet(BOOK, TAX, "US-NY", TaxCategory.S, number("8.875"), DAY),
                new AccountTaxExempted(
                        BOOK,
                        ACCOUNT,
                        "ST-120 4711",
                        TaxCategory.E,
                        List.of(TAX),
                        DAY,
                        DAY.plusYears(1)),
                new AccountGroupSet(BOOK, ACCOUNT, "WHOLESALE", DAY),
                new PriceSet(
                        BOOK,
                        PRICE,
                        ITEM,
                        PriceKind.CONTRACT,
                        ACCOUNT,
                        null,
                        USD,
                        List.of(
                                new PriceTier(number("0"), number("20.00")),
                                new PriceTier(number("10"), number("17.5"))),
                        usd("5.00"),
                        number("4"),
                        DAY,
                        DAY.plusYears(1)),
                new PriceEnded(BOOK, PRICE, ITEM, DAY.plusDays(30)),
                new ChargeEntered(
                        BOOK,
                        CHARGE,
                        ACCOUNT,
                        ITEM,
                        "Hosting, one month",
                        number("3"),
                        DAY,
                        "job 77",
                        new ChargeId("ch-0"),
                        RECURRING,
                        priced(),
                        "ann"),
                new ChargeCorrected(
                        BOOK,
                        CHARGE,
                        ACCOUNT,
                        ITEM,
                        "Hosting",
                        number("3"),
                        DAY,
                        priced(),
                        "one too many",
                        "ann"),
                new ChargePriced(BOOK, CHARGE, ACCOUNT, priced(), DAY),
                new ChargeCancelled(
                        BOOK, CHARGE, ACCOUNT, new ChargeId("ch-0"), "not delivered", "ann", DAY),
                new RecurringChargeSet(
                        BOOK,
                        RECURRING,
                        ACCOUNT,
                        ITEM,
                        "Hosting",
                        number("1"),
                        new Every(1, Every.Unit.MONTH),
                        DAY,
                        DAY.plusYears(1),
                        "ann"),
                new RecurringChargeEnded(BOOK, RECURRING, ACCOUNT, DAY, "moved away", "ann"),
                new BillingRunOrdered(BOOK, RUN, DAY, DAY, "ann", DAY),
                new BillingRunListed(
                        BOOK, RUN, 1, List.of(ACCOUNT), new AccountId("branch"), DAY, DAY),
                new DraftMade(
                        BOOK,
                        DRAFT,
                        ACCOUNT,
                        DAY,
                        List.of(line()),
                        "their 7",
                        "PO-9",
                        "thanks",
                        RUN,
                        "ann"),
                new DraftHeld(BOOK, DRAFT, ACCOUNT, "hours are questioned", "ann", DAY),
                new DraftHoldEnded(BOOK, DRAFT, ACCOUNT, "hours are right", "bob", DAY),
                new DraftCorrected(
                        BOOK, DRAFT, ACCOUNT, 2, quotedLine(), CHARGE, "as agreed", "ann", DAY),
                new DraftDiscarded(BOOK, DRAFT, ACCOUNT, List.of(CHARGE), "twice", "ann", DAY),
                new DraftReleased(
                        BOOK, DRAFT, ACCOUNT, new InvoiceId("inv-1"), List.of(CHARGE), "ann", DAY),
                new DraftVoided(
                        BOOK,
                        DRAFT,
                        ACCOUNT,
                        new InvoiceId("inv-1"),
                        List.of(CHARGE),
                        "wrong customer",
                        "ann",
                        DAY),
                new QuoteMade(
                        BOOK,
                        QUOTE,
                        ACCOUNT,
                        List.of(offered()),
                        DAY,
                        DAY.plusDays(30),
                        "their 8",
                        "ann"),
                new QuoteAccepted(BOOK, QUOTE, ACCOUNT, DRAFT, "ann", DAY),
                new QuoteDeclined(BOOK, QUOTE, ACCOUNT, "too dear", "ann", DAY));
    }

    static List<ArEvent> least() {
        return List.of(
                new ItemSet(BOOK, ITEM, "Hosting", null, List.of(), DAY),
                new AccountTaxExempted(
                        BOOK, ACCOUNT, "DE123", TaxCategory.AE, List.of(), DAY, null),
                new AccountGroupSet(BOOK, ACCOUNT, null, DAY),
                new PriceSet(
                        BOOK,
                        PRICE,
                        ITEM,
                        PriceKind.LIST,
                        null,
                        null,
                        USD,
                        List.of(new PriceTier(number("0"), number("20"))),
                        null,
                        null,
                        DAY,
                        null),
                new ChargeEntered(
                        BOOK,
                        CHARGE,
                        ACCOUNT,
                        ITEM,
                        "Hosting",
                        number("1"),
                        DAY,
                        null,
                        null,
                        null,
                        null,
                        "ann"),
                new ChargeCorrected(
                        BOOK,
                        CHARGE,
                        ACCOUNT,
                        ITEM,
                        "Hosting",
                        number("1"),
                        DAY,
                        null,
                        "wrong",
                        "ann"),
                new ChargeCancelled(BOOK, CHARGE, ACCOUNT, null, "wrong", "ann", DAY),
                new RecurringChargeSet(
                        BOOK,
                        RECURRING,
                        ACCOUNT,
                        ITEM,
                        "Hosting",
                        number("1"),
                        new Every(2, Every.Unit.WEEK),
                        DAY,
                        null,
                        "ann"),
                new BillingRunListed(BOOK, RUN, 1, List.of(ACCOUNT), null, DAY, DAY),
                new DraftMade(
                        BOOK,
                        DRAFT,
                        ACCOUNT,
                        DAY,
                        List.of(quotedLine()),
                        null,
                        null,
                        null,
                        null,
                        "ann"),
                new DraftCorrected(BOOK, DRAFT, ACCOUNT, 1, null, null, "twice", "ann", DAY),
                new QuoteMade(
                        BOOK,
                        QUOTE,
                        ACCOUNT,
                        List.of(offered()),
                        DAY,
                        DAY.plusDays(30),
                        null,
                        "ann"));
    }
}
