package dev.countinghouse.console.bank;

import dev.countinghouse.contract.bank.BankLineKind;

/** Words about banks. */
final class BankWords {

    private BankWords() {}

    static String kind(BankLineKind kind) {
        return switch (kind) {
            case RECEIPT -> "receipt";
            case DEPOSIT -> "deposit";
            case RETURN -> "return";
            case FEE -> "fee";
            case OTHER -> "other";
        };
    }

    static String why(String code) {
        return switch (code) {
            case "REFERENCE" -> "the line names it";
            case "DEPOSIT" -> "a deposit of ours";
            case "AMOUNT" -> "of this amount";
            case "DAY" -> "all of a day and a method";
            default -> code;
        };
    }

    static String status(String code) {
        return switch (code) {
            case "POSTED" -> "posted";
            case "REPEATED" -> "was there before";
            case "PARKED" -> "waits for somebody";
            case "REPORTED" -> "moves no money";
            case "REFUSED" -> "refused";
            default -> code;
        };
    }

    static String tone(String status) {
        return switch (status) {
            case "POSTED" -> "good";
            case "REPEATED", "REPORTED" -> "dim";
            default -> "bad";
        };
    }
}
