package dev.countinghouse.csv;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What a row says once its columns are understood. */
record Entry(
        CsvRow row,
        String account,
        String accountName,
        String currency,
        @Nullable Invoice invoice,
        @Nullable Payment payment,
        @Nullable Charge charge,
        @Nullable String dispute) {

    /** An invoice, or a credit when its amount is below zero. */
    record Invoice(
            String id,
            String number,
            LocalDate date,
            @Nullable LocalDate due,
            Money amount,
            String description,
            @Nullable String customerReference,
            @Nullable String memo) {}

    /** A payment, and how much of it goes to which invoice. */
    record Payment(
            String id,
            LocalDate date,
            Money amount,
            @Nullable String reference,
            @Nullable String remittance,
            @Nullable String paid,
            @Nullable Money applied) {}

    /** Something supplied, to be priced and invoiced. */
    record Charge(
            String id,
            String item,
            BigDecimal quantity,
            LocalDate date,
            @Nullable String description,
            @Nullable String reference,
            @Nullable String returns) {}

    LocalDate earliest() {
        return Stream.of(
                        invoice == null ? null : invoice.date(),
                        payment == null ? null : payment.date(),
                        charge == null ? null : charge.date())
                .flatMap(Stream::ofNullable)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
