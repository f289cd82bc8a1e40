package dev.countinghouse.documents.qr;

import dev.countinghouse.contract.account.PostalAddress;
import dev.countinghouse.documents.Party;

import net.codecrete.qrbill.generator.Address;
import net.codecrete.qrbill.generator.Bill;
import net.codecrete.qrbill.generator.QRBill;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The payment part of a Swiss QR-bill.
 *
 * @param text what the code says
 * @param picture the code, to be shown 46 mm wide
 * @param reference as printed, in its groups; empty without one
 * @param message the document's number, where the reference does not say it
 */
public record SwissBill(
        String text,
        String picture,
        List<String> creditor,
        String iban,
        List<String> debtor,
        String currency,
        String amount,
        String reference,
        String message) {

    private static final Set<String> CURRENCIES = Set.of("CHF", "EUR");
    private static final Set<String> COUNTRIES = Set.of("CH", "LI");
    private static final int MAX_NAME = 70;

    public SwissBill {
        creditor = List.copyOf(creditor);
        debtor = List.copyOf(debtor);
    }

    /** The payment part, if the payment is one that the guidelines allow. */
    public static Optional<SwissBill> of(Remittance payment, Party creditor, Party debtor) {
        String currency = payment.amount().currency().getCurrencyCode();
        boolean fits =
                CURRENCIES.contains(currency)
                        && COUNTRIES.contains(payment.bank().country())
                        && payment.amount().isPositive();
        Address to = fits ? address(payment.bank().holder(), creditor.address()) : null;
        if (to == null) return Optional.empty();
        Bill bill = new Bill();
        bill.setAccount(payment.bank().number());
        bill.setCurrency(currency);
        bill.setAmount(payment.amount().toBigDecimal());
        bill.setCreditor(to);
        bill.setDebtor(address(debtor.name(), debtor.address()));
        refer(bill, payment.reference());
        if (QRBill.validate(bill).hasErrors()) return Optional.empty();
        String text = QRBill.encodeQrCodeText(bill);
        return Optional.of(
                new SwissBill(
                        text,
                        QrPicture.swissUri(text),
                        lines(to),
                        payment.bank().printed(),
                        bill.getDebtor() == null ? List.of() : lines(bill.getDebtor()),
                        currency,
                        printed(payment),
                        groups(bill.getReference()),
                        bill.getUnstructuredMessage() == null
                                ? ""
                                : bill.getUnstructuredMessage()));
    }

    /** A QR reference (27 digits) or a creditor reference (RF) where it is one, else a message. */
    private static void refer(Bill bill, String reference) {
        String tight = reference.replace(" ", "");
        if (tight.matches("[0-9]{27}") || tight.matches("RF[0-9]{2}[0-9A-Z]{1,21}")) {
            bill.setReference(tight);
            bill.updateReferenceType();
        } else {
            bill.setUnstructuredMessage(reference);
        }
    }

    /** Structured, as the guidelines want it since 2025; absent if there is no place to name. */
    private static @Nullable Address address(String name, @Nullable PostalAddress post) {
        if (post == null || post.postalCode() == null) return null;
        Address address = new Address();
        address.setName(name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name);
        address.setStreet(String.join(", ", post.lines()));
        address.setPostalCode(post.postalCode());
        address.setTown(post.city());
        address.setCountryCode(post.country());
        return address;
    }

    private static List<String> lines(Address address) {
        return List.of(
                address.getName(),
                address.getStreet(),
                address.getPostalCode() + " " + address.getTown());
    }

    /** With a space between thousands, whatever the language (guidelines, 3.5.3). */
    private static String printed(Remittance payment) {
        return String.format(Locale.ROOT, "%,.2f", payment.amount().toBigDecimal())
                .replace(',', ' ');
    }

    private static String groups(@Nullable String reference) {
        if (reference == null) return "";
        if (reference.startsWith("RF")) return reference.replaceAll("(.{4})(?=.)", "$1 ");
        String rest = reference.substring(2).replaceAll("(.{5})(?=.)", "$1 ");
        return reference.substring(0, 2) + " " + rest;
    }
}
