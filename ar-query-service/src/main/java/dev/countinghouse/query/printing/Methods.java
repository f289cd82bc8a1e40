package dev.countinghouse.query.printing;

import dev.countinghouse.contract.payment.PaymentMethod;

import java.util.Locale;

/** How money came or goes, as documents say it. */
final class Methods {

    private Methods() {}

    static String words(PaymentMethod method) {
        return switch (method) {
            case ACH -> "ACH";
            default -> {
                String words = method.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                yield words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            }
        };
    }
}
