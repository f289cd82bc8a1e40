package dev.countinghouse.bench.cash;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An invoice of the year.
 *
 * @param number as it is printed
 * @param total in cents
 * @param discount for paying by the day, in cents; 0 if it offers none
 * @param order the customer's order number, if it has one
 */
record Bill(
        int serial,
        String number,
        long total,
        LocalDate dated,
        LocalDate due,
        long discount,
        LocalDate discountUntil,
        @Nullable String order) {}
