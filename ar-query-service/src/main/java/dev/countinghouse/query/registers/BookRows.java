package dev.countinghouse.query.registers;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.book.BookApplicationRuleSet;
import dev.countinghouse.contract.book.BookCreditPolicySet;
import dev.countinghouse.contract.book.BookLetterheadSet;
import dev.countinghouse.contract.book.BookOpened;
import dev.countinghouse.contract.book.BookRenamed;
import dev.countinghouse.contract.book.BookTaxMethodSet;
import dev.countinghouse.contract.book.BookTemplateSet;
import dev.countinghouse.contract.delivery.BookDeliverySet;
import dev.countinghouse.contract.payment.BookReturnRuleSet;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** What books are and how they work, by date, and who said so. */
final class BookRows implements TableFold {

    private static final NewRows.Table SETTINGS =
            NewRows.table(
                    "book_setting",
                    "book text",
                    "position int8",
                    "setting text",
                    "effective_on date",
                    "value text",
                    "changed_at timestamptz",
                    "changed_by text");

    private final NewRows settings = new NewRows(SETTINGS);

    @Override
    public void add(EventEnvelope envelope) {
        switch (envelope.event()) {
            case BookOpened e -> {
                set(envelope, "name", e.name());
                set(envelope, "timeZone", e.timeZone().getId());
                set(envelope, "functionalCurrency", e.functionalCurrency());
                set(envelope, "firstMonthOfFiscalYear", e.firstMonthOfFiscalYear());
            }
            case BookRenamed e -> set(envelope, "name", e.name());
            case BookTaxMethodSet e -> set(envelope, "taxMethod", e.taxMethod());
            case BookCreditPolicySet e -> set(envelope, "creditPolicy", e.policy());
            case BookApplicationRuleSet e -> set(envelope, "applicationRule", e.rule());
            case BookLetterheadSet e -> set(envelope, "letterhead", e.letterhead());
            case BookTemplateSet e -> set(envelope, "template", e.template());
            case BookDeliverySet e -> set(envelope, "delivery", e.kinds());
            case BookReturnRuleSet e -> set(envelope, "returnRule." + e.rule().code(), e.rule());
            default -> {}
        }
    }

    private void set(EventEnvelope envelope, String setting, Object value) {
        settings.add(
                envelope.book(),
                envelope.position(),
                setting,
                envelope.event().effectiveOn(),
                EventJson.mapper().writeValueAsString(value),
                envelope.recordedAt(),
                envelope.metadata().get(EventMetadata.ACTOR));
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(settings);
    }
}
