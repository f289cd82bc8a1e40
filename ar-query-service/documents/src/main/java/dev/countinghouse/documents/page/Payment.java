package dev.countinghouse.documents.page;

import dev.countinghouse.contract.Money;
import dev.countinghouse.documents.BankAccount;
import dev.countinghouse.documents.Document;
import dev.countinghouse.documents.InvoiceDocument;
import dev.countinghouse.documents.PlanNoticeDocument;
import dev.countinghouse.documents.ReminderDocument;
import dev.countinghouse.documents.ReturnNoticeDocument;
import dev.countinghouse.documents.StatementDocument;
import dev.countinghouse.documents.qr.EpcCode;
import dev.countinghouse.documents.qr.QrPicture;
import dev.countinghouse.documents.qr.Remittance;
import dev.countinghouse.documents.qr.SwissBill;
import dev.countinghouse.documents.template.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * How a document is paid.
 *
 * @param facts the bank's details
 * @param code the picture of a SEPA code, if that fits
 * @param says what the code does, for who does not see it
 * @param slip the Swiss payment part, if that fits
 */
public record Payment(
        List<Fact> facts, @Nullable String code, String says, @Nullable SwissBill slip) {

    /** Nothing if the document asks for no money or says no account. */
    static @Nullable Payment of(Document document, Words words) {
        Remittance asked = asked(document);
        if (asked == null || !asked.amount().isPositive()) return null;
        SwissBill slip =
                SwissBill.of(asked, document.heading().seller(), document.heading().buyer())
                        .orElse(null);
        String code = slip != null ? null : EpcCode.of(asked).map(QrPicture::uri).orElse(null);
        String says = words.text("payAlt", words.money(asked.amount()), asked.bank().holder());
        return new Payment(facts(asked, words), code, says, slip);
    }

    private static @Nullable Remittance asked(Document document) {
        String number = document.heading().number();
        return switch (document) {
            case InvoiceDocument it -> {
                String reference = it.payable().reference();
                yield remittance(
                        it.payable().bank(),
                        it.payable().due(),
                        reference == null ? number : reference);
            }
            case StatementDocument it -> remittance(it.bank(), it.balance(), number);
            case ReminderDocument it -> remittance(it.bank(), it.total(), number);
            case ReturnNoticeDocument it -> remittance(it.bank(), it.total(), number);
            case PlanNoticeDocument it -> remittance(it.bank(), it.total(), number);
            default -> null;
        };
    }

    private static @Nullable Remittance remittance(
            @Nullable BankAccount bank, Money amount, String reference) {
        return bank == null ? null : new Remittance(bank, amount, reference);
    }

    private static List<Fact> facts(Remittance asked, Words words) {
        BankAccount bank = asked.bank();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("holder"), bank.holder()));
        facts.add(new Fact(words.text(bank.isIban() ? "iban" : "accountNumber"), bank.printed()));
        if (bank.routing() != null) {
            facts.add(new Fact(words.text(bank.isIban() ? "bic" : "routing"), bank.routing()));
        }
        if (bank.bank() != null) facts.add(new Fact(words.text("bank"), bank.bank()));
        facts.add(new Fact(words.text("payReference"), asked.reference()));
        return facts;
    }
}
