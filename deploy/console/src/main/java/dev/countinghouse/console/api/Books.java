package dev.countinghouse.console.api;

import dev.countinghouse.contract.book.ApplicationRule;
import dev.countinghouse.contract.book.CreditPolicy;
import dev.countinghouse.contract.book.DocumentTemplate;
import dev.countinghouse.contract.book.Letterhead;
import dev.countinghouse.contract.delivery.DocumentKind;
import dev.countinghouse.contract.invoice.TaxMethod;
import dev.countinghouse.contract.payment.ReturnRule;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The books that a person may enter. */
public record Books(List<Listed> items) {

    /**
     * @param name the last one that it was given
     */
    public record Listed(String book, @Nullable String name) {}

    /**
     * A book on a date.
     *
     * @param changes all that was ever set, for whatever date, the first recorded first
     */
    public record Book(
            LocalDate asOf,
            String book,
            String name,
            String timeZone,
            String functionalCurrency,
            int firstMonthOfFiscalYear,
            LocalDate openedOn,
            TaxMethod taxMethod,
            CreditPolicy creditPolicy,
            ApplicationRule applicationRule,
            List<ReturnRule> returnRules,
            @Nullable Letterhead letterhead,
            DocumentTemplate template,
            List<DocumentKind> delivery,
            List<Setting> changes) {

        /** Since when a setting is as it is; nothing if it was never set. */
        public Optional<LocalDate> since(String setting) {
            return changes.stream()
                    .filter(change -> change.setting().equals(setting))
                    .map(Setting::effectiveOn)
                    .filter(date -> !date.isAfter(asOf))
                    .max(Comparator.naturalOrder());
        }
    }

    /** One setting, from a date on. */
    public record Setting(
            String setting,
            JsonNode value,
            LocalDate effectiveOn,
            long position,
            @Nullable String by,
            Instant at) {}
}
