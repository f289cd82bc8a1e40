package dev.countinghouse.console.paper;

import dev.countinghouse.console.api.Paper.Delivery;
import dev.countinghouse.contract.account.AccountContact.Channel;
import dev.countinghouse.contract.delivery.DocumentKind;
import dev.countinghouse.contract.statement.StatementForm;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Documents in words, and where they are. */
public final class Sheets {

    private Sheets() {}

    /** The last part but one of a document's address, such as {@code credit-memo}. */
    public static String path(DocumentKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String words(DocumentKind kind) {
        return switch (kind) {
            case INVOICE -> "Invoice";
            case CREDIT_MEMO -> "Credit memo";
            case RECEIPT -> "Receipt";
            case REFUND_NOTICE -> "Refund notice";
            case REMINDER -> "Reminder";
            case STATEMENT -> "Statement";
            case RETURN_NOTICE -> "Return notice";
            case PLAN_NOTICE -> "Plan notice";
        };
    }

    /** Several, in a row. */
    public static String words(List<DocumentKind> kinds) {
        return kinds.stream()
                .map(kind -> words(kind).toLowerCase(Locale.ROOT) + "s")
                .collect(Collectors.joining(", "));
    }

    public static String words(StatementForm form) {
        return switch (form) {
            case OPEN_ITEM -> "Open items";
            case BALANCE_FORWARD -> "Balance forward";
            case ACTIVITY -> "Activity";
        };
    }

    public static String words(@Nullable Channel channel) {
        if (channel == null) return "";
        return switch (channel) {
            case EMAIL -> "e-mail";
            case LETTER -> "letter";
            case WEBHOOK -> "another service";
            case NONE -> "not at all";
        };
    }

    /** Why an account gets no statement. */
    static String why(String code) {
        return switch (code) {
            case "ONLY_CREDIT" -> "it is only owed something";
            case "WANTS_NONE" -> "it wants no documents";
            case "NO_ADDRESS" -> "no address is known";
            case "ON_HOLD" -> "nobody may ask it";
            default -> code;
        };
    }

    public static String state(Delivery delivery) {
        return switch (delivery.state()) {
            case "REQUESTED" -> "being made";
            case "PREPARED" ->
                    delivery.channel() == Channel.LETTER ? "to be printed" : "to be sent";
            case "SENT" -> "sent";
            case "PRINTED" -> "printed";
            case "KEPT" -> "kept here";
            case "FAILED" -> "not sent";
            case "UNDECIDED" -> "sent or not";
            case "BOUNCED" -> "came back";
            case "COMPLAINED" -> "not wanted";
            default -> delivery.state();
        };
    }

    /** How that is shown. */
    public static String tone(Delivery delivery) {
        return switch (delivery.state()) {
            case "SENT", "PRINTED" -> "good";
            case "FAILED", "UNDECIDED", "BOUNCED", "COMPLAINED" -> "bad";
            default -> "";
        };
    }
}
