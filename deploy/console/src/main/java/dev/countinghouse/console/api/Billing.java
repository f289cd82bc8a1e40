package dev.countinghouse.console.api;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.charge.Every;
import dev.countinghouse.contract.price.PriceTier;
import dev.countinghouse.contract.quote.QuoteLine;
import dev.countinghouse.contract.tax.AppliedTax;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the query service answers about what is sold, charged, drafted and quoted. */
public interface Billing {

    /** What a code stands for. */
    record SoldItem(
            String item,
            String description,
            @Nullable String revenueAccount,
            List<String> taxes,
            LocalDate setOn) {}

    record SoldItems(List<SoldItem> items, @Nullable String next) {}

    /** How high a tax is from a date on. */
    record TaxRate(
            String tax,
            String jurisdiction,
            String category,
            BigDecimal percent,
            LocalDate setOn,
            boolean current) {}

    record TaxRates(List<TaxRate> items, @Nullable String next) {}

    /** A price and until when it counts. */
    record SetPrice(
            String price,
            String item,
            String kind,
            @Nullable String account,
            @Nullable String group,
            String currency,
            List<PriceTier> tiers,
            @Nullable Money minimum,
            @Nullable BigDecimal discountPercent,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            boolean counts) {}

    record SetPrices(List<SetPrice> items, @Nullable String next) {}

    /** What was delivered or done. */
    record Charge(
            String charge,
            String account,
            String accountName,
            String item,
            String description,
            BigDecimal quantity,
            LocalDate chargedOn,
            String state,
            @Nullable String price,
            @Nullable BigDecimal unitPrice,
            @Nullable Money amount,
            List<String> steps,
            @Nullable String reference,
            @Nullable String returns,
            @Nullable String recurring,
            @Nullable String draft,
            @Nullable String invoice,
            @Nullable String reason,
            String enteredBy) {

        /** Whether it can still be corrected or cancelled. */
        public boolean isFree() {
            return state.equals("PRICED") || state.equals("UNPRICED");
        }
    }

    record Charges(List<Charge> items, @Nullable String next) {}

    /** What is charged again and again. */
    record RecurringCharge(
            String recurring,
            String account,
            String accountName,
            String item,
            String description,
            BigDecimal quantity,
            Every every,
            LocalDate firstOn,
            @Nullable LocalDate until,
            int made,
            @Nullable LocalDate nextOn) {}

    record RecurringCharges(List<RecurringCharge> items, @Nullable String next) {}

    /** What an account has to bill. */
    record BillableAccount(
            String account,
            String accountName,
            int charges,
            Money amount,
            int recurring,
            int unpriced,
            @Nullable LocalDate firstOn) {}

    record BillableAccounts(List<BillableAccount> items, @Nullable String next) {}

    /** An invoice as it would be. */
    record Draft(
            String draft,
            String account,
            String accountName,
            LocalDate invoiceDate,
            String state,
            LocalDate since,
            @Nullable String reason,
            int lines,
            Money net,
            LocalDate from,
            LocalDate through,
            @Nullable String invoice) {}

    record Drafts(List<Draft> items, @Nullable String next) {}

    /** A line of a draft. */
    record DraftLine(
            int number,
            @Nullable String charge,
            String item,
            String description,
            BigDecimal quantity,
            BigDecimal unitPrice,
            Money amount,
            LocalDate chargedOn,
            List<AppliedTax> taxes) {}

    /** The same with its lines. */
    record DraftWithLines(
            String draft,
            String account,
            String accountName,
            LocalDate invoiceDate,
            String state,
            LocalDate since,
            @Nullable String reason,
            @Nullable String by,
            Money net,
            LocalDate from,
            LocalDate through,
            @Nullable String customerReference,
            @Nullable String purchaseOrder,
            @Nullable String memo,
            @Nullable String run,
            String madeBy,
            @Nullable String invoice,
            List<DraftLine> items) {

        public boolean isOpen() {
            return isHeld() || state.equals("READY");
        }

        public boolean isHeld() {
            return state.equals("HELD");
        }
    }

    /** What something would cost until a day. */
    record Quote(
            String quote,
            String account,
            String accountName,
            LocalDate quotedOn,
            LocalDate validUntil,
            String state,
            LocalDate since,
            Money amount,
            List<QuoteLine> lines,
            @Nullable String reference,
            @Nullable String reason,
            @Nullable String draft,
            String quotedBy) {

        public boolean isOpen() {
            return state.equals("OPEN");
        }
    }

    record Quotes(List<Quote> items, @Nullable String next) {}
}
