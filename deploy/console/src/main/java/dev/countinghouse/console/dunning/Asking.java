package dev.countinghouse.console.dunning;

import dev.countinghouse.contract.dunning.DunningChannel;
import dev.countinghouse.contract.dunning.HoldKind;

/** Words about dunning. */
final class Asking {

    private Asking() {}

    static String why(String code) {
        return switch (code) {
            case "NO_LADDER" -> "its ladder is not there";
            case "ON_HOLD" -> "held";
            case "QUIET_DAY" -> "a quiet day";
            case "TOO_SOON" -> "asked only lately";
            case "ASKED_ALREADY" -> "asked at this step already";
            case "DISPUTED" -> "disputed";
            case "TOO_LITTLE" -> "too little, or covered by its credits";
            default -> code;
        };
    }

    static String hold(HoldKind kind) {
        return switch (kind) {
            case PROMISE -> "promised to pay";
            case COMPLAINT -> "complains";
            case HARDSHIP -> "in hardship";
            case MANAGEMENT -> "by the management";
            case DECEASED -> "deceased";
            case BANKRUPTCY -> "bankrupt";
            case ATTORNEY -> "has an attorney";
            case WORKERS_COMPENSATION -> "workers’ compensation";
        };
    }

    static String channel(DunningChannel channel) {
        return switch (channel) {
            case EMAIL -> "by e-mail";
            case LETTER -> "by letter";
            case CALL -> "by telephone";
        };
    }
}
