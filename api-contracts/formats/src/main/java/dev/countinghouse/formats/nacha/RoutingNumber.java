package dev.countinghouse.formats.nacha;

import dev.countinghouse.formats.Decimals;

/** The nine digits of an American bank, the last a check digit by the weights 3, 7, 1. */
public final class RoutingNumber {

    private static final int[] WEIGHTS = {3, 7, 1};

    private RoutingNumber() {}

    public static boolean isValid(String digits) {
        return Decimals.isDigits(digits, 9, 9) && digits.charAt(8) == checkDigit(digits);
    }

    /** Of the first eight digits. */
    public static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i % 3];
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
