package dev.countinghouse.command.issuing;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.command.facts.OwedByAccounts;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.book.CreditPolicy;
import dev.countinghouse.contract.invoice.InvoiceFlagged;
import dev.countinghouse.contract.invoice.InvoiceIssued;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Whether an account's credit covers an invoice: it is not on hold, and does not come to owe more
 * than its limit. What it owes are its invoices and debit memos less its credits and its money,
 * applied or not, whatever their dates.
 */
final class CreditCheck {

    private final OwedByAccounts accounts;

    CreditCheck(EventStore store) {
        accounts = new OwedByAccounts(store);
    }

    /**
     * What is to be recorded besides the invoice, if anything.
     *
     * @throws Rejection if it is not covered, in a book that refuses such invoices
     */
    @Nullable InvoiceFlagged check(InvoiceIssued wanted, Facts facts, ProcessingContext context) {
        LocalDate date = wanted.invoiceDate();
        AccountFacts account = facts.of(AccountFacts.about(wanted.account()));
        boolean held = account.isHeld(date);
        Money limit = account.creditLimit(date);
        if (!held && limit == null) return null;
        CreditPolicy policy = facts.of(BookFacts.about(wanted.book())).creditPolicy(date);
        if (held && policy == CreditPolicy.REFUSE) {
            throw new Rejection(IssuingReason.ACCOUNT_ON_HOLD, wanted.account().value());
        }
        Money passed = limit == null ? null : passed(limit, wanted, policy, context);
        if (!held && passed == null) return null;
        return new InvoiceFlagged(
                wanted.book(), wanted.invoice(), wanted.account(), held, passed, date);
    }

    /** The limit, if the account owes more than it with the invoice. */
    private @Nullable Money passed(
            Money limit, InvoiceIssued wanted, CreditPolicy policy, ProcessingContext context) {
        Sum owed = accounts.owed(wanted.book(), wanted.account(), limit.currency(), context);
        Sum wouldOwe = owed.plus(wanted.total());
        if (wouldOwe.compareTo(Sum.of(limit)) <= 0) return null;
        if (policy == CreditPolicy.FLAG) return limit;
        throw new Rejection(IssuingReason.CREDIT_LIMIT_EXCEEDED, wanted.account().value())
                .with("creditLimit", limit)
                .with("owed", owed)
                .with("wouldOwe", wouldOwe);
    }
}
