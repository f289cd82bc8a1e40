package dev.countinghouse.command.intake;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.TraceNumber;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.refund.RefundIssued;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the log says that an entry may be about: found by its trace number, or by the number that
 * the entry gives its receiver; an amount alone names nothing.
 */
final class AchOriginals {

    private static final int PAGE = 500;

    /** Of an account's events so many are looked through for what may be meant, at most. */
    private static final int MOST_PAGES = 20;

    private static final int MOST_NAMED = 5;

    private static final Set<PaymentMethod> DRAWN =
            Set.of(PaymentMethod.ACH, PaymentMethod.DIRECT_DEBIT);

    private final BookId book;
    private final EventLog log;

    AchOriginals(BookId book, EventLog log) {
        this.book = book;
        this.log = log;
    }

    /** A payment, and what took it back, if something did. */
    record Drawn(PaymentPosted payment, @Nullable PaymentReversed reversed) {

        /** One whose money was posted anew elsewhere, or should never have been, is not meant. */
        boolean isMeant() {
            return reversed == null
                    || switch (reversed.reason()) {
                        case MOVED, POSTED_IN_ERROR -> false;
                        default -> true;
                    };
        }

        boolean isReturned(String code) {
            return reversed != null
                    && reversed.returned() != null
                    && reversed.returned().code().equals(code);
        }
    }

    /** By the trace number, else by the number of the receiver, where that is a payment's id. */
    List<Drawn> drawn(AchItem item) {
        TraceNumber trace = TraceNumber.of(PaymentMethod.ACH, item.originalTrace());
        List<PaymentPosted> found =
                trace == null ? List.of() : events(trace, PaymentPosted.class, MOST_PAGES);
        PaymentId named = id(item, PaymentId::new);
        if (found.isEmpty() && named != null) {
            found =
                    events(named, PaymentPosted.class, 1).stream()
                            .filter(one -> one.payment().equals(named))
                            .filter(one -> DRAWN.contains(one.method()))
                            .toList();
        }
        return found.stream().map(this::drawn).filter(Drawn::isMeant).toList();
    }

    /** What stands of the same amount on the account that the receiver's number names. */
    List<Drawn> ofReceiver(AchItem item) {
        AccountId account = id(item, AccountId::new);
        if (account == null) return List.of();
        return events(account, PaymentPosted.class, MOST_PAGES).stream()
                .filter(one -> one.account().equals(account))
                .filter(one -> DRAWN.contains(one.method()))
                .filter(one -> one.amount().equals(item.amount()))
                .map(this::drawn)
                .filter(one -> one.reversed() == null)
                .toList();
    }

    /** Refunds that were paid under the trace number, or whose id is the receiver's number. */
    List<RefundIssued> sent(AchItem item) {
        TraceNumber trace = TraceNumber.of(PaymentMethod.ACH, item.originalTrace());
        List<RefundIssued> found =
                trace == null ? List.of() : events(trace, RefundIssued.class, MOST_PAGES);
        RefundId named = id(item, RefundId::new);
        return !found.isEmpty() || named == null ? found : events(named, RefundIssued.class, 1);
    }

    /** The account that the receiver's number names, if the book has it. */
    @Nullable AccountId account(AchItem item) {
        AccountId account = id(item, AccountId::new);
        return account == null || page(account, 0, 1).isEmpty() ? null : account;
    }

    /** What may be meant, in words. */
    static String words(List<Drawn> proposed) {
        if (proposed.isEmpty()) return "no payment of ours is that";
        return proposed.stream()
                .limit(MOST_NAMED)
                .map(Drawn::payment)
                .map(one -> "%s of %s on %s".formatted(one.payment(), one.amount(), one.account()))
                .collect(Collectors.joining(", ", "it may be ", ""));
    }

    private Drawn drawn(PaymentPosted payment) {
        List<PaymentReversed> reversals =
                events(payment.payment(), PaymentReversed.class, MOST_PAGES);
        return new Drawn(payment, reversals.isEmpty() ? null : reversals.getLast());
    }

    private static <I> @Nullable I id(AchItem item, Function<String, I> parser) {
        try {
            return parser.apply(item.entry().identification());
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private <E extends ArEvent> List<E> events(EntityId about, Class<E> type, int mostPages) {
        String name = EventCatalog.nameOf(type);
        List<E> found = new ArrayList<>();
        long after = 0;
        for (int i = 0; i < mostPages; i++) {
            List<StoredEvent> page = page(about, after, PAGE);
            for (StoredEvent event : page) {
                after = event.position();
                if (event.name().equals(name) && isAbout(event, about)) {
                    found.add(type.cast(EventJson.decode(name, event.payload())));
                }
            }
            if (page.isEmpty()) break;
        }
        return found;
    }

    private List<StoredEvent> page(EntityId about, long after, int most) {
        return log.concerning(book, about.kind().name(), about.value(), after, most);
    }

    /** Two tags may share a key in the index. */
    private static boolean isAbout(StoredEvent event, EntityId about) {
        return event.tags().contains(about.kind().name() + "=" + about.value());
    }
}
