package dev.countinghouse.documents.page;

import dev.countinghouse.documents.CreditMemoDocument;
import dev.countinghouse.documents.Document;
import dev.countinghouse.documents.Heading;
import dev.countinghouse.documents.InvoiceDocument;
import dev.countinghouse.documents.PlanNoticeDocument;
import dev.countinghouse.documents.ReceiptDocument;
import dev.countinghouse.documents.RefundNoticeDocument;
import dev.countinghouse.documents.ReminderDocument;
import dev.countinghouse.documents.ReturnNoticeDocument;
import dev.countinghouse.documents.StatementDocument;
import dev.countinghouse.documents.template.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The few facts beside the address, by which a document is found and paid. */
final class Facts {

    private final Words words;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(Words words) {
        this.words = words;
    }

    static List<Fact> of(Document document, Words words) {
        Facts facts = new Facts(words);
        facts.heading(document.heading());
        facts.own(document);
        return List.copyOf(facts.facts);
    }

    private void heading(Heading heading) {
        add("number", heading.number());
        add("date", words.date(heading.dated()));
        add("account", heading.account());
        add("reference", heading.customerReference());
        add("order", heading.purchaseOrder());
    }

    private void own(Document document) {
        switch (document) {
            case InvoiceDocument invoice -> {
                if (invoice.payable().dueOn() != null) {
                    add("dueOn", words.date(invoice.payable().dueOn()));
                }
            }
            case StatementDocument statement -> add("statement.asOf", words.date(statement.asOf()));
            case ReminderDocument reminder -> add("dueOn", words.date(reminder.payBy()));
            case ReceiptDocument receipt -> {
                add("receipt.received", words.date(receipt.receivedOn()));
                add("receipt.method", receipt.method());
                add("receipt.reference", receipt.reference());
            }
            case RefundNoticeDocument refund -> {
                add("refund.method", refund.method());
                add("refund.account", refund.to());
            }
            case ReturnNoticeDocument returned -> {
                add("receipt.method", returned.method());
                add("receipt.reference", returned.reference());
            }
            case PlanNoticeDocument _, CreditMemoDocument _ -> {}
        }
    }

    private void add(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) facts.add(new Fact(words.text(key), value));
    }
}
