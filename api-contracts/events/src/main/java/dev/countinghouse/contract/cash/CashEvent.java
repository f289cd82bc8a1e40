package dev.countinghouse.contract.cash;

import dev.countinghouse.contract.MemoEvent;

/**
 * What is known and decided about which items a payment pays. None of it moves money: what is
 * applied is applied by the events that any allocation has.
 */
public sealed interface CashEvent extends MemoEvent
        permits CashApplicationDecided,
                CashRulesSet,
                PayerNameForgotten,
                PayerNameLearnt,
                RemittanceAdviceJoined,
                RemittanceAdviceReceived {}
