package dev.countinghouse.command.chargeback;

import static dev.countinghouse.command.Given.BOOK;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.payment.ChargebackId;
import dev.countinghouse.contract.payment.PaymentId;

import java.time.LocalDate;

/** Commands about chargebacks, for the tests of other packages. */
public final class ChargingBack {

    private ChargingBack() {}

    public static Object take(ChargebackId id, PaymentId payment, Money amount, LocalDate date) {
        return new ChargeBackPayment(BOOK, id, payment, amount, null, null, date, LeftOpen.NOTHING);
    }

    public static Object win(ChargebackId id, LocalDate date) {
        return new ReverseChargeback(BOOK, id, date);
    }
}
