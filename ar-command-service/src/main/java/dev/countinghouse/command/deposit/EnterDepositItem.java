package dev.countinghouse.command.deposit;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.deposit.DepositId;
import dev.countinghouse.contract.deposit.DepositItem;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReference;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Enters a payment to be in a batch of a deposit.
 *
 * @param method if none, what deposits of its kind are made of
 */
@Needs(Permission.POST)
record EnterDepositItem(
        BookId book,
        DepositId deposit,
        int batch,
        AccountId account,
        Money amount,
        @Nullable PaymentMethod method,
        @Nullable String reference,
        @Nullable String routing,
        @Nullable String bankAccount,
        @Nullable LocalDate datedOn,
        @Nullable String remittance,
        String by) {

    EnterDepositItem {
        Limits.positive(amount, "the amount");
        if (reference != null) {
            Text.line(reference, PaymentReference.MAX_LENGTH, "the reference");
        }
        if (routing != null) Text.line(routing, DepositItem.MAX_MICR, "the routing number");
        if (bankAccount != null) Text.line(bankAccount, DepositItem.MAX_MICR, "the account number");
        if (datedOn != null) Limits.date(datedOn, "the date of the check");
        if (remittance != null) {
            Text.block(remittance, PaymentPosted.MAX_REMITTANCE, "the remittance");
        }
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, DepositFacts.about(deposit), AccountFacts.about(account));
    }

    DepositItem item(PaymentMethod usual) {
        return new DepositItem(
                account,
                amount,
                method == null ? usual : method,
                reference,
                routing,
                bankAccount,
                datedOn,
                remittance);
    }
}
