package dev.countinghouse.csv;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** Reads rows as a mapping says. One reads one file: it counts rows that are alike. */
final class RowReader {

    private final Mapping mapping;
    private final ColumnFormats formats;
    private final Occurrences occurrences;

    /**
     * @param occurrences of rows that are alike, before the first
     */
    RowReader(Mapping mapping, ColumnFormats formats, Occurrences occurrences) {
        this.mapping = mapping;
        this.formats = formats;
        this.occurrences = occurrences;
    }

    /**
     * @throws RowProblem naming the column that is not as it should be
     */
    Entry read(CsvRow row) {
        if (row.fields().size() != row.header().names().size()) {
            throw new RowProblem(
                    "has "
                            + row.fields().size()
                            + " fields, the header has "
                            + row.header().names().size());
        }
        String account = required(row, mapping.account().id(), "account.id");
        String currency = required(row, mapping.currency(), "currency").toUpperCase(Locale.ROOT);
        String name = optional(row, mapping.account().name());
        Entry.Invoice invoice = invoice(row, currency);
        Entry.Payment payment = payment(row, account, currency, invoice);
        Entry.Charge charge = charge(row, account);
        if (invoice == null && payment == null && charge == null) {
            throw new RowProblem("is neither an invoice, a payment nor a charge");
        }
        return new Entry(
                row,
                Key.of(account),
                name == null ? account : name,
                currency,
                invoice,
                payment,
                charge,
                dispute(row, invoice));
    }

    private Entry.@Nullable Charge charge(CsvRow row, String account) {
        Mapping.Charge columns = mapping.charge();
        if (columns == null || !Mapping.holds(columns.when(), row)) return null;
        String item = required(row, columns.item(), "charge.item");
        BigDecimal quantity =
                formats.amount(columns.quantity())
                        .quantity(required(row, columns.quantity(), "charge.quantity"));
        LocalDate date =
                formats.date(columns.date()).parse(required(row, columns.date(), "charge.date"));
        String reference = optional(row, columns.reference());
        String returns = optional(row, columns.returns());
        String id = optional(row, columns.id());
        if (id == null) id = reference;
        return new Entry.Charge(
                id == null
                        ? counted("charge " + account + "/" + item + "/" + date + "/" + quantity)
                        : Key.of(id),
                item,
                quantity,
                date,
                optional(row, columns.description()),
                reference,
                returns == null ? null : Key.of(returns));
    }

    /** An id made of all that is said, and of which of those alike it is. */
    private String counted(String all) {
        int before = occurrences.next(all);
        return Key.of(before == 0 ? all : all + "/" + before);
    }

    private Entry.@Nullable Invoice invoice(CsvRow row, String currency) {
        Mapping.Invoice columns = mapping.invoice();
        if (columns == null || !Mapping.holds(columns.when(), row)) return null;
        String number = required(row, columns.number(), "invoice.number");
        Money amount =
                amount(row, required(row, columns.amount(), "invoice.amount"), currency, columns);
        String id = columns.id() == null ? number : required(row, columns.id(), "invoice.id");
        String due = optional(row, columns.due());
        String description = optional(row, columns.description());
        return new Entry.Invoice(
                Key.of(id),
                number,
                formats.date(columns.date()).parse(required(row, columns.date(), "invoice.date")),
                due == null || columns.due() == null
                        ? null
                        : formats.date(columns.due()).parse(due),
                amount,
                description == null ? "Invoice " + number : description,
                optional(row, columns.customerReference()),
                optional(row, columns.memo()));
    }

    private Money amount(CsvRow row, String text, String currency, Mapping.Invoice columns) {
        Money amount = formats.amount(columns.amount()).parse(text, currency);
        if (amount.isNegative() && mapping.amounts().negative() == Mapping.Negative.REFUSE) {
            throw new RowProblem(
                    columns.amount()
                            + " is below zero: "
                            + text
                            + " (amounts.negative: credit makes it a credit memo)");
        }
        return amount;
    }

    private Entry.@Nullable Payment payment(
            CsvRow row, String account, String currency, Entry.@Nullable Invoice invoice) {
        Mapping.Payment columns = mapping.payment();
        if (columns == null || !Mapping.holds(columns.when(), row)) return null;
        String day = optional(row, columns.date());
        if (day == null || (invoice != null && invoice.amount().isNegative())) return null;
        LocalDate date = formats.date(columns.date()).parse(day);
        Money amount = paidAmount(row, currency, columns, invoice);
        if (amount == null) return null;
        String reference = optional(row, columns.reference());
        String paid = invoice == null ? optional(row, columns.invoice()) : invoice.id();
        return new Entry.Payment(
                paymentId(row, account, columns, invoice, date + "/" + amount + "/" + reference),
                date,
                amount,
                reference,
                optional(row, columns.remittance()),
                paid == null ? null : Key.of(paid),
                paid == null ? null : smaller(amount, invoice));
    }

    private @Nullable Money paidAmount(
            CsvRow row, String currency, Mapping.Payment columns, Entry.@Nullable Invoice invoice) {
        Template column = columns.amount();
        String text = optional(row, column);
        if (text != null && column != null) {
            Money amount = formats.amount(column).parse(text, currency);
            // "nothing paid yet", as files with a column of what was paid say it
            return amount.isZero() && invoice != null ? null : amount;
        }
        if (invoice == null) throw new RowProblem("payment.amount is empty");
        return invoice.amount();
    }

    private static Money smaller(Money amount, Entry.@Nullable Invoice invoice) {
        return invoice != null && amount.exceeds(invoice.amount()) ? invoice.amount() : amount;
    }

    /** What names the payment best; failing all that, what it is, and which of those alike. */
    private String paymentId(
            CsvRow row,
            String account,
            Mapping.Payment columns,
            Entry.@Nullable Invoice invoice,
            String facts) {
        String id = optional(row, columns.id());
        if (id != null) return Key.of(id);
        if (invoice != null) return Key.of("pay-" + invoice.id());
        return counted("payment " + account + "/" + columns.method() + "/" + facts);
    }

    private @Nullable String dispute(CsvRow row, Entry.@Nullable Invoice invoice) {
        Mapping.Dispute columns = mapping.dispute();
        if (columns == null || invoice == null || invoice.amount().isNegative()) return null;
        if (!Mapping.holds(columns.when(), row)) return null;
        String text = optional(row, columns.text());
        return text == null ? "Disputed" : text;
    }

    private static String required(CsvRow row, Template template, String name) {
        String text = template.fill(row::get);
        if (text.isEmpty()) throw new RowProblem(name + " is empty (" + template + ")");
        return text;
    }

    private static @Nullable String optional(CsvRow row, @Nullable Template template) {
        if (template == null) return null;
        String text = template.fill(row::get);
        return text.isEmpty() ? null : text;
    }
}
