package dev.countinghouse.csv;

import dev.countinghouse.client.Body;
import dev.countinghouse.client.Line;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.note.NoteKind;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the commands of a row: open the account if it is new, invoice, payment, charge, note. */
final class EntryLines {

    private final Mapping mapping;
    private final Accounts accounts;

    EntryLines(Mapping mapping, Accounts accounts) {
        this.mapping = mapping;
        this.accounts = accounts;
    }

    List<Line> of(Entry entry, long row) {
        List<Line> lines = new ArrayList<>();
        if (accounts.opens(entry.account())) {
            lines.add(line(entry, row, "open-account", account(entry)));
        }
        Entry.Invoice invoice = entry.invoice();
        if (invoice != null) {
            lines.add(
                    invoice.amount().isNegative()
                            ? line(entry, row, "make-adjustment", credit(entry, invoice))
                            : line(entry, row, "issue-invoice", invoice(entry, invoice)));
        }
        Entry.Payment payment = entry.payment();
        if (payment != null) {
            lines.add(line(entry, row, "post-payment", payment(entry, payment)));
        }
        if (entry.charge() != null) {
            lines.add(line(entry, row, "enter-charge", charge(entry, entry.charge())));
        }
        if (invoice != null && entry.dispute() != null) {
            lines.add(line(entry, row, "add-note", dispute(entry, invoice, entry.dispute())));
        }
        return lines;
    }

    private static Line line(Entry entry, long row, String action, ObjectNode with) {
        return new Line(row, entry.row().source(), entry.account(), action, null, null, with);
    }

    private ObjectNode account(Entry entry) {
        return Body.of(
                "account", entry.account(),
                "name", entry.accountName(),
                "kind", mapping.account().kind(),
                "currency", entry.currency(),
                "terms", CreditTerms.net(mapping.account().netDays()),
                "openedOn", accounts.openedOn(entry.account()));
    }

    private static ObjectNode invoice(Entry entry, Entry.Invoice invoice) {
        return Body.of(
                "invoice", invoice.id(),
                "number", invoice.number(),
                "account", entry.account(),
                "currency", entry.currency(),
                "invoiceDate", invoice.date(),
                "dueOn", invoice.due(),
                "lines",
                        List.of(
                                Map.of(
                                        "description", invoice.description(),
                                        "quantity", "1",
                                        "unitPrice", invoice.amount().decimal())),
                "total", invoice.amount(),
                "customerReference", invoice.customerReference(),
                "memo", invoice.memo());
    }

    private static ObjectNode credit(Entry entry, Entry.Invoice credit) {
        return Body.of(
                "adjustment", Key.of("credit-" + credit.id()),
                "account", entry.account(),
                "kind", "CREDIT_MEMO",
                "amount", credit.amount(),
                "reason", credit.number() + ": " + credit.description(),
                "effectiveOn", credit.date());
    }

    private ObjectNode payment(Entry entry, Entry.Payment payment) {
        Mapping.Payment columns = mapping.payment();
        Money applied = payment.applied();
        return Body.of(
                "payment", payment.id(),
                "account", entry.account(),
                "amount", payment.amount(),
                "method", columns == null ? null : columns.method(),
                "receivedOn", payment.date(),
                "effectiveOn", payment.date(),
                "reference", payment.reference(),
                "remittance", payment.remittance(),
                "allocations",
                        payment.paid() == null || applied == null
                                ? null
                                : List.of(Map.of("invoice", payment.paid(), "amount", applied)));
    }

    private static ObjectNode charge(Entry entry, Entry.Charge charge) {
        return Body.of(
                "charge", charge.id(),
                "account", entry.account(),
                "item", charge.item(),
                "quantity", charge.quantity().toPlainString(),
                "chargedOn", charge.date(),
                "description", charge.description(),
                "reference", charge.reference(),
                "returns", charge.returns());
    }

    private static ObjectNode dispute(Entry entry, Entry.Invoice invoice, String text) {
        return Body.of(
                "note", Key.of("dispute-" + invoice.id()),
                "account", entry.account(),
                "invoice", invoice.id(),
                "kind", NoteKind.DISPUTE,
                "text", text,
                "notedOn", invoice.date());
    }
}
