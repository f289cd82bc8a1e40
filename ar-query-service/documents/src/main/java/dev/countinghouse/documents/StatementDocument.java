package dev.countinghouse.documents;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What an account owes: its own lines, and those of its children below.
 *
 * @param from the first day of the period; absent for open items
 * @param asOf the day whose end it shows
 * @param knownAt the moment up to which what was recorded is in it
 * @param accounts the account itself first
 * @param aging each open amount once, in the order printed
 */
public record StatementDocument(
        Heading heading,
        Form form,
        @Nullable LocalDate from,
        LocalDate asOf,
        @Nullable Instant knownAt,
        List<Section> accounts,
        List<Bucket> aging,
        Money balance,
        @Nullable BankAccount bank)
        implements Document {

    public StatementDocument {
        accounts = List.copyOf(accounts);
        aging = List.copyOf(aging);
    }

    /** What the lines are. */
    public enum Form {
        /** Whatever is open, with what is left of it. */
        OPEN_ITEM,
        /** What was owed before, and what changed it. */
        BALANCE_FORWARD,
        /** All that happened, charges and credits in columns of their own. */
        ACTIVITY
    }

    /**
     * The lines of one account.
     *
     * @param opening what was owed before the period; absent for open items
     * @param closing what is owed
     */
    public record Section(
            String account,
            String name,
            @Nullable Money opening,
            List<Entry> entries,
            Money closing) {

        public Section {
            entries = List.copyOf(entries);
        }
    }

    /** What a line is about. */
    public enum Kind {
        INVOICE,
        CREDIT_MEMO,
        DEBIT_MEMO,
        PAYMENT,
        DISCOUNT,
        ADJUSTMENT,
        REFUND,
        FEE,
        INTEREST
    }

    /**
     * A line.
     *
     * @param number a document's, or what the payer wrote
     * @param amount an open item's original amount, or the change; below zero lowers what is owed
     * @param balance what is left of an open item, or what is owed with the change
     */
    public record Entry(
            LocalDate on,
            Kind kind,
            @Nullable String number,
            @Nullable LocalDate dueOn,
            Money amount,
            Money balance) {}

    /**
     * What is open by how late it is.
     *
     * @param fromDays the least days late; absent for what is not due
     * @param toDays the most; absent for the last
     */
    public record Bucket(@Nullable Integer fromDays, @Nullable Integer toDays, Money amount) {}

    @Override
    public String kind() {
        return "statement";
    }
}
