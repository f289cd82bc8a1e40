package dev.countinghouse.command.audit;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.EventTags;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.http.Values;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What an auditor may ask for, as query parameters say it. */
final class AuditQuery {

    private AuditQuery() {}

    static EventFilter events(MultiValueMap<String, String> given) {
        var asked = new Parameters(given);
        var filter =
                new EventFilter(
                        asked.position("after", 0),
                        asked.position("until", Long.MAX_VALUE),
                        asked.position("afterBookPosition", 0),
                        asked.position("untilBookPosition", Long.MAX_VALUE),
                        asked.instant("recordedFrom"),
                        asked.instant("recordedUntil"),
                        new HashSet<>(asked.all("type", AuditQuery::name)),
                        asked.one("concerns", AuditQuery::tag));
        asked.requireValid();
        return filter;
    }

    private static String name(String name) {
        if (EventCatalog.names().contains(name)) return name;
        throw new IllegalArgumentException("must be an event's name, such as ar.InvoiceIssued");
    }

    /** {@code invoice:inv-1} to the tag {@code invoice=inv-1}. */
    private static String tag(String text) {
        int end = text.indexOf(':');
        String kind = text.substring(0, Math.max(0, end));
        boolean known = EntityKind.isKnown(kind) || kind.equals(EventTags.REQUEST);
        if (known && end < text.length() - 1) return kind + "=" + text.substring(end + 1);
        throw new IllegalArgumentException("must be a kind and an id, such as invoice:inv-1");
    }

    /**
     * A part of a book.
     *
     * @param from its first book position
     * @param until its last one, both included
     */
    record Part(long from, long until) {}

    static Part part(MultiValueMap<String, String> given) {
        var asked = new Parameters(given);
        var part = new Part(asked.position("from", 1), asked.position("until", Long.MAX_VALUE));
        if (part.until() < part.from()) asked.refuse("until", "must not be before from");
        asked.requireValid();
        return part;
    }

    /**
     * A balance to explain.
     *
     * @param position the last position that is known
     * @param recordedAt the last instant that is known, if one was given
     */
    record Balance(
            EntityId subject, long position, @Nullable Instant recordedAt, LocalDate effectiveOn) {}

    static Balance balance(MultiValueMap<String, String> given, LocalDate today) {
        var asked = new Parameters(given);
        List<EntityId> subjects =
                Stream.<@Nullable EntityId>of(
                                asked.one("account", AccountId::new),
                                asked.one("invoice", InvoiceId::new),
                                asked.one("payment", PaymentId::new))
                        .filter(Objects::nonNull)
                        .<EntityId>map(Objects::requireNonNull)
                        .toList();
        long named = Stream.of("account", "invoice", "payment").filter(asked::has).count();
        if (named == 0) asked.refuse("account", "is missing; an invoice or a payment will do too");
        if (named > 1) asked.refuse("account", "only one of account, invoice and payment");
        long position = asked.position("position", Long.MAX_VALUE);
        Instant recordedAt = asked.instant("recordedAt");
        if (asked.has("position") && asked.has("recordedAt")) {
            asked.refuse("recordedAt", "only one of position and recordedAt");
        }
        LocalDate date = asked.one("effectiveOn", Values::parseDate);
        asked.requireValid();
        return new Balance(subjects.getFirst(), position, recordedAt, date == null ? today : date);
    }
}
