package dev.countinghouse.console.deposit;

import dev.countinghouse.contract.deposit.DepositKind;

/** Words about deposits. */
final class DepositWords {

    private DepositWords() {}

    static String kind(DepositKind kind) {
        return switch (kind) {
            case CASH_DRAWER -> "cash drawer";
            case CHECKS -> "checks";
            case CARDS -> "cards";
            case LOCKBOX -> "lockbox";
            case REMOTE -> "remote deposit";
        };
    }

    static String state(String code) {
        return switch (code) {
            case "OPEN" -> "does not tie";
            case "BALANCED" -> "ties";
            case "POSTED" -> "posted";
            case "CANCELLED" -> "cancelled";
            default -> code;
        };
    }

    static String tone(String code) {
        return switch (code) {
            case "OPEN" -> "bad";
            case "CANCELLED" -> "dim";
            default -> "good";
        };
    }
}
