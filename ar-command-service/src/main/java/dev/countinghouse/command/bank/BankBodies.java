package dev.countinghouse.command.bank;

import static dev.countinghouse.http.Values.currency;
import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.flag;
import static dev.countinghouse.http.Values.integer;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.ofText;

import dev.countinghouse.command.web.Amounts;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.bank.BankAccount;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.bank.BankLineId;
import dev.countinghouse.contract.bank.BankLineMatched;
import dev.countinghouse.contract.bank.BankLineUnmatched;
import dev.countinghouse.contract.bank.BankReconciliationReopened;
import dev.countinghouse.contract.bank.BankReconciliationSignedOff;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;

/** Reads the bodies of requests about banks. */
final class BankBodies {

    private BankBodies() {}

    static Supplier<SetBankAccount> account(RequestContext asked, Fields body) {
        Field<BankAccountId> bank = body.required("bank", ofText(BankAccountId::new));
        Field<String> name = body.required("name", line(BankAccount.MAX_NAME));
        Field<String> iban = body.optional("iban", line(BankAccount.MAX_NUMBER));
        Field<String> routing = body.optional("routing", line(BankAccount.MAX_NUMBER));
        Field<String> number = body.optional("number", line(BankAccount.MAX_NUMBER));
        Field<String> lockbox = body.optional("lockbox", line(BankAccount.MAX_NUMBER));
        body.notBoth("iban", "number");
        Field<Currency> currency = body.required("currency", currency());
        Field<AccountId> receipts = body.optional("receipts", ofText(AccountId::new));
        Field<Boolean> achFiles = body.optional("achFiles", flag());
        Field<LocalDate> setOn = body.optional("setOn", date());
        return () ->
                new SetBankAccount(
                        asked.book(),
                        bank.value(),
                        new BankAccount(
                                name.value(),
                                iban.orNull(),
                                routing.orNull(),
                                number.orNull(),
                                lockbox.orNull(),
                                currency.value(),
                                receipts.orNull(),
                                achFiles.or(false) ? true : null),
                        setOn.or(asked.today()));
    }

    static Supplier<MatchBankLine> match(RequestContext asked, BankLineId line, Fields body) {
        Field<List<PaymentId>> payments =
                body.optional(
                        "payments", list(1, BankLineMatched.MAX_PAYMENTS, ofText(PaymentId::new)));
        Field<String> note = body.optional("note", line(BankLineMatched.MAX_NOTE));
        return () ->
                new MatchBankLine(
                        asked.book(),
                        line,
                        payments.or(List.of()),
                        note.orNull(),
                        asked.caller().subject(),
                        asked.today());
    }

    static Supplier<UnmatchBankLine> unmatch(RequestContext asked, BankLineId line, Fields body) {
        Field<String> reason = body.required("reason", line(BankLineUnmatched.MAX_REASON));
        return () ->
                new UnmatchBankLine(
                        asked.book(),
                        line,
                        reason.value(),
                        asked.caller().subject(),
                        asked.today());
    }

    static Supplier<SignOffBankReconciliation> signOff(
            RequestContext asked, BankAccountId bank, Fields body) {
        Field<LocalDate> reconciledOn = body.required("reconciledOn", date());
        Field<Money> balance = body.required("balance", Amounts.signed());
        Field<Money> openAtBank = body.required("openAtBank", Amounts.signed());
        Field<Integer> linesOpen = body.required("linesOpen", integer(0, Integer.MAX_VALUE));
        Field<Money> openInBooks = body.required("openInBooks", Amounts.signed());
        Field<Integer> paymentsOpen = body.required("paymentsOpen", integer(0, Integer.MAX_VALUE));
        Field<String> note = body.optional("note", line(BankReconciliationSignedOff.MAX_NOTE));
        return () ->
                new SignOffBankReconciliation(
                        new BankReconciliationSignedOff(
                                asked.book(),
                                bank,
                                reconciledOn.value(),
                                balance.value(),
                                openAtBank.value(),
                                linesOpen.value(),
                                openInBooks.value(),
                                paymentsOpen.value(),
                                note.orNull(),
                                asked.caller().subject()));
    }

    static Supplier<ReopenBankReconciliation> reopening(
            RequestContext asked, BankAccountId bank, Fields body) {
        Field<LocalDate> reconciledOn = body.required("reconciledOn", date());
        Field<String> reason = body.required("reason", line(BankReconciliationReopened.MAX_REASON));
        return () ->
                new ReopenBankReconciliation(
                        asked.book(),
                        bank,
                        reconciledOn.value(),
                        reason.value(),
                        asked.caller().subject());
    }
}
