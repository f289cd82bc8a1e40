package dev.countinghouse.command.deposit;

import static dev.countinghouse.http.Values.block;
import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.integer;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.ofText;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.web.Amounts;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.deposit.DepositBatchSet;
import dev.countinghouse.contract.deposit.DepositCancelled;
import dev.countinghouse.contract.deposit.DepositControlSet;
import dev.countinghouse.contract.deposit.DepositId;
import dev.countinghouse.contract.deposit.DepositItem;
import dev.countinghouse.contract.deposit.DepositItemRemoved;
import dev.countinghouse.contract.deposit.DepositKind;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReference;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.time.LocalDate;
import java.util.function.Supplier;

/** Reads the bodies of requests about deposits. */
final class DepositBodies {

    private DepositBodies() {}

    static Supplier<OpenDeposit> opening(RequestContext asked, Fields body) {
        Field<DepositId> deposit = body.optional("deposit", ofText(DepositBodies::id));
        Field<BankAccountId> bank = body.required("bank", ofText(BankAccountId::new));
        Field<DepositKind> kind = body.required("kind", oneOf(DepositKind.class));
        Field<Money> control = body.required("control", Amounts.positive());
        Field<LocalDate> depositedOn = body.optional("depositedOn", date());
        return () ->
                new OpenDeposit(
                        asked.book(),
                        deposit.orElse(() -> new DepositId(asked.newId())),
                        bank.value(),
                        kind.value(),
                        depositedOn.or(asked.today()),
                        control.value(),
                        asked.caller().subject(),
                        new LeftOpen(deposit.orNull() == null, depositedOn.orNull() == null));
    }

    /** Short enough for the ids of its payments. */
    private static DepositId id(String text) {
        if (text.length() > PostDeposit.MAX_ID) {
            throw new IllegalArgumentException(
                    "must have at most " + PostDeposit.MAX_ID + " characters");
        }
        return new DepositId(text);
    }

    static Supplier<SetDepositControl> control(
            RequestContext asked, DepositId deposit, Fields body) {
        Field<Money> control = body.required("control", Amounts.positive());
        Field<String> reason = body.required("reason", line(DepositControlSet.MAX_REASON));
        return () ->
                new SetDepositControl(
                        asked.book(),
                        deposit,
                        control.value(),
                        reason.value(),
                        asked.caller().subject());
    }

    static Supplier<SetDepositBatch> batch(RequestContext asked, DepositId deposit, Fields body) {
        Field<Integer> batch = body.required("batch", integer(1, DepositBatchSet.MAX_BATCHES));
        Field<Money> control = body.required("control", Amounts.fromZero());
        Field<Integer> count = body.required("count", integer(0, DepositBatchSet.MAX_ITEMS));
        return () ->
                new SetDepositBatch(
                        asked.book(),
                        deposit,
                        batch.value(),
                        control.value(),
                        count.value(),
                        asked.caller().subject());
    }

    static Supplier<EnterDepositItem> item(RequestContext asked, DepositId deposit, Fields body) {
        Field<Integer> batch = body.required("batch", integer(1, DepositBatchSet.MAX_BATCHES));
        Field<AccountId> account = body.required("account", ofText(AccountId::new));
        Field<Money> amount = body.required("amount", Amounts.positive());
        Field<PaymentMethod> method = body.optional("method", oneOf(PaymentMethod.class));
        Field<String> reference = body.optional("reference", line(PaymentReference.MAX_LENGTH));
        Field<String> routing = body.optional("routing", line(DepositItem.MAX_MICR));
        Field<String> bankAccount = body.optional("bankAccount", line(DepositItem.MAX_MICR));
        Field<LocalDate> datedOn = body.optional("datedOn", date());
        Field<String> remittance = body.optional("remittance", block(PaymentPosted.MAX_REMITTANCE));
        return () ->
                new EnterDepositItem(
                        asked.book(),
                        deposit,
                        batch.value(),
                        account.value(),
                        amount.value(),
                        method.orNull(),
                        reference.orNull(),
                        routing.orNull(),
                        bankAccount.orNull(),
                        datedOn.orNull(),
                        remittance.orNull(),
                        asked.caller().subject());
    }

    static Supplier<RemoveDepositItem> removal(
            RequestContext asked, DepositId deposit, int item, Fields body) {
        Field<String> reason = body.required("reason", line(DepositItemRemoved.MAX_REASON));
        return () ->
                new RemoveDepositItem(
                        asked.book(), deposit, item, reason.value(), asked.caller().subject());
    }

    static Supplier<PostDeposit> posting(RequestContext asked, DepositId deposit, Fields body) {
        return () -> new PostDeposit(asked.book(), deposit, asked.caller().subject());
    }

    static Supplier<CancelDeposit> cancellation(
            RequestContext asked, DepositId deposit, Fields body) {
        Field<String> reason = body.required("reason", line(DepositCancelled.MAX_REASON));
        return () ->
                new CancelDeposit(asked.book(), deposit, reason.value(), asked.caller().subject());
    }
}
