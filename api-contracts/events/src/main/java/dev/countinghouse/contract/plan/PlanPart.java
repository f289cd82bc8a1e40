package dev.countinghouse.contract.plan;

import dev.countinghouse.contract.Money;

import java.time.LocalDate;

/** A part of a plan: so much is to be paid by then. */
public record PlanPart(LocalDate dueOn, Money amount) {}
