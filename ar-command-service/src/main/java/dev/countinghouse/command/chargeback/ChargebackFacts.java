package dev.countinghouse.command.chargeback;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.payment.ChargebackClosed;
import dev.countinghouse.contract.payment.ChargebackEvent;
import dev.countinghouse.contract.payment.ChargebackId;
import dev.countinghouse.contract.payment.ChargebackReversed;
import dev.countinghouse.contract.payment.PaymentChargedBack;
import dev.countinghouse.contract.payment.PaymentInquired;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;

/** How far a chargeback has come. */
final class ChargebackFacts {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(
                    PaymentInquired.class,
                    PaymentChargedBack.class,
                    ChargebackReversed.class,
                    ChargebackClosed.class);
    private static final BiConsumer<ChargebackFacts, ArEvent> FOLD = ChargebackFacts::on;

    private final ChargebackId chargeback;
    private @Nullable PaymentInquired inquired;
    private @Nullable PaymentChargedBack chargedBack;
    private @Nullable ChargebackEvent last;

    private ChargebackFacts(ChargebackId chargeback) {
        this.chargeback = chargeback;
    }

    static Subject<ChargebackFacts> about(ChargebackId chargeback) {
        return Subject.of(chargeback, TYPES, () -> new ChargebackFacts(chargeback), FOLD);
    }

    private void on(ArEvent event) {
        last = (ChargebackEvent) event;
        if (last instanceof PaymentInquired e) inquired = e;
        if (last instanceof PaymentChargedBack e) chargedBack = e;
    }

    @Nullable PaymentInquired inquired() {
        return inquired;
    }

    @Nullable PaymentChargedBack chargedBack() {
        return chargedBack;
    }

    /** What happened to it last. */
    @Nullable ChargebackEvent last() {
        return last;
    }

    /**
     * @return what happened to it last
     * @throws Rejection if there is none, or something happened to it after the date
     */
    ChargebackEvent requireKnown(LocalDate date) {
        if (last == null) {
            throw new Rejection(ChargebackReason.CHARGEBACK_UNKNOWN, chargeback.value());
        }
        if (date.isBefore(last.effectiveOn())) {
            throw new Rejection(
                    ChargebackReason.PRECEDES_CHARGEBACK, last.effectiveOn().toString());
        }
        return last;
    }
}
