package dev.countinghouse.console.payment;

import dev.countinghouse.contract.Money;

/**
 * What is applied: a payment's unapplied money, or a credit on the account.
 *
 * @param path of its page
 * @param name what people know it by
 * @param left what there is to apply
 */
public record Credit(String path, String name, String account, Money left) {}
