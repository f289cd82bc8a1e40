package dev.countinghouse.command.charging;

import dev.countinghouse.command.facts.ChargeFacts;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.charge.ChargeEntered;
import dev.countinghouse.contract.charge.ChargePrice;
import dev.countinghouse.contract.invoice.InvoiceLine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What is given back for goods that come back: what they were charged at. All returns of a charge
 * together give back no more than it came to, and exactly that when everything is back.
 */
public final class ReturnPrice {

    private final ChargeFacts of;
    private BigDecimal quantityLeft;
    private Money left;

    /**
     * @throws dev.countinghouse.command.Rejection if the charge has no price yet
     */
    public ReturnPrice(ChargeFacts of) {
        this.of = of;
        quantityLeft = of.content().quantity();
        left = of.requirePriced().amount();
        for (ChargeEntered before : of.returns()) {
            quantityLeft = quantityLeft.add(before.quantity());
            if (before.price() != null) left = left.plus(before.price().amount());
        }
    }

    /** How many can still come back. */
    public BigDecimal quantityLeft() {
        return quantityLeft;
    }

    /**
     * @param quantity below zero, and no more than is left
     */
    public ChargePrice of(BigDecimal quantity) {
        ChargePrice charged = of.requirePriced();
        BigDecimal unit = unit(charged);
        Money amount = OrderedLine.amount(quantity, unit, left.currency());
        boolean all = quantity.negate().compareTo(quantityLeft) == 0;
        boolean tooMuch = amount.plus(left).isNegative();
        if (tooMuch || (all && !amount.negated().equals(left))) {
            return new ChargePrice(
                    charged.price(),
                    BigDecimal.ONE.negate(),
                    left.toBigDecimal(),
                    left.negated(),
                    List.of("what is left of the charge"));
        }
        return new ChargePrice(
                charged.price(), quantity, unit, amount, List.of("as it was charged"));
    }

    /** Of one that cost the minimum, its part of that. */
    private BigDecimal unit(ChargePrice charged) {
        BigDecimal quantity = of.content().quantity();
        if (charged.quantity().compareTo(quantity) == 0) return charged.unitPrice();
        return charged.amount()
                .toBigDecimal()
                .divide(quantity, InvoiceLine.MAX_DECIMALS, RoundingMode.DOWN);
    }
}
