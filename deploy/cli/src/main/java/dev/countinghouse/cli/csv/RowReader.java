package dev.countinghouse.cli.csv;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads rows as a mapping says. One reads one file: it counts rows that are alike. */
final class RowReader {

    private final Mapping mapping;
    private final AmountFormat amounts;
    private final List<DateTimeFormatter> dates;
    private final Map<String, Integer> alike = new HashMap<>();

    /**
     * @throws IllegalArgumentException if the mapping has a date pattern that is none
     */
    RowReader(Mapping mapping) {
        this.mapping = mapping;
        this.amounts = new AmountFormat(mapping.amounts());
        this.dates =
                mapping.dates().stream()
                        .map(
                                pattern ->
                                        DateTimeFormatter.ofPattern(
                                                        pattern.replace('y', 'u'),
                                                        mapping.language())
                                                .withResolverStyle(ResolverStyle.STRICT))
                        .toList();
    }

    /**
     * @throws RowProblem naming the column that is not as it should be
     */
    Entry read(CsvRow row) {
        if (!row.fields().isConsistent()) {
            throw new RowProblem(
                    "has "
                            + row.fields().size()
                            + " fields, the header has "
                            + row.fields().getParser().getHeaderNames().size());
        }
        String account = required(row, mapping.account().id(), "account.id");
        String currency = required(row, mapping.currency(), "currency").toUpperCase(Locale.ROOT);
        String name = optional(row, mapping.account().name());
        Entry.Invoice invoice = invoice(row, currency);
        Entry.Payment payment = payment(row, account, currency, invoice);
        if (invoice == null && payment == null) {
            throw new RowProblem("is neither an invoice nor a payment");
        }
        return new Entry(
                row,
                Key.of(account),
                name == null ? account : name,
                currency,
                invoice,
                payment,
                dispute(row, invoice));
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
                date(required(row, columns.date(), "invoice.date"), columns.date()),
                due == null ? null : date(due, columns.due()),
                amount,
                description == null ? "Invoice " + number : description,
                optional(row, columns.customerReference()),
                optional(row, columns.memo()));
    }

    private Money amount(CsvRow row, String text, String currency, Mapping.Invoice columns) {
        Money amount = amounts.parse(text, currency);
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
        LocalDate date = date(day, columns.date());
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
        String text = optional(row, columns.amount());
        if (text != null) {
            Money amount = amounts.parse(text, currency);
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
        String all = "payment " + account + "/" + columns.method() + "/" + facts;
        int before = alike.merge(all, 1, Integer::sum) - 1;
        return Key.of(before == 0 ? all : all + "/" + before);
    }

    private @Nullable String dispute(CsvRow row, Entry.@Nullable Invoice invoice) {
        Mapping.Dispute columns = mapping.dispute();
        if (columns == null || invoice == null || invoice.amount().isNegative()) return null;
        if (!Mapping.holds(columns.when(), row)) return null;
        String text = optional(row, columns.text());
        return text == null ? "Disputed" : text;
    }

    private LocalDate date(String text, @Nullable Template column) {
        for (DateTimeFormatter format : dates) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException next) {
                continue;
            }
        }
        throw new RowProblem(
                column
                        + " is not a date like "
                        + String.join(" or ", mapping.dates())
                        + ": "
                        + text);
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
