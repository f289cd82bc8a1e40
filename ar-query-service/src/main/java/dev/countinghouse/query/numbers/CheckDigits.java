package dev.countinghouse.query.numbers;

/** References that end in a digit that proves the others. */
final class CheckDigits {

    private static final int[] WEIGHTS = {7, 3, 1};
    private static final int TEN = 10;
    private static final int NINE = 9;

    private CheckDigits() {}

    /** Whether the last digit is right by Luhn's rule or by the weights 7, 3, 1. */
    static boolean isValid(String digits) {
        return isLuhn(digits) || isWeighted(digits);
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = 2 * digit;
            if (i % 2 == 0) sum += digit;
            else sum += twice > NINE ? twice - NINE : twice;
        }
        return sum % TEN == 0;
    }

    private static boolean isWeighted(String digits) {
        int last = digits.length() - 1;
        int sum = digits.charAt(last) - '0';
        for (int i = 1; i <= last; i++) {
            sum += (digits.charAt(last - i) - '0') * WEIGHTS[(i - 1) % WEIGHTS.length];
        }
        return sum % TEN == 0;
    }
}
