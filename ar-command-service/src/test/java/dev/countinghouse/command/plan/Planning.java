package dev.countinghouse.command.plan;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.plan.MissedPart;
import dev.countinghouse.contract.plan.PlanEnding;
import dev.countinghouse.contract.plan.PlanId;
import dev.countinghouse.contract.plan.PlanPart;
import dev.countinghouse.contract.plan.PlannedItem;

import java.time.LocalDate;
import java.util.List;

/** Commands about payment plans, for the tests of other packages. */
public final class Planning {

    private Planning() {}

    /** In two parts, five and fifteen days later. */
    public static Object agree(
            PlanId plan, InvoiceId invoice, Money first, Money second, LocalDate date) {
        return new AgreePlan(
                BOOK,
                plan,
                ACME,
                List.of(new PlannedItem(invoice, null, first.plus(second))),
                List.of(
                        new PlanPart(date.plusDays(5), first),
                        new PlanPart(date.plusDays(15), second)),
                MissedPart.PUTS_REST_BACK,
                0,
                null,
                date,
                LeftOpen.NOTHING);
    }

    public static Object end(PlanId plan, boolean broken, LocalDate date) {
        return new EndPlan(
                BOOK, plan, broken ? PlanEnding.BROKEN : PlanEnding.CANCELLED, null, date);
    }
}
