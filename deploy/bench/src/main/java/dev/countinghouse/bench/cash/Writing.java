package dev.countinghouse.bench.cash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What people write: with and without prefixes and zeros, with slips, and beside other numbers. */
final class Writing {

    private final SplittableRandom random;

    Writing(SplittableRandom random) {
        this.random = random;
    }

    String text(Payer payer, List<Bill> bills, LocalDate on, long cents) {
        return switch (payer.telling()) {
            case NOTHING -> noise(on, cents);
            case ADVICE -> random.nextBoolean() ? "see advice" : "";
            case NUMBERS -> numbers(bills, on, cents);
            case ORDERS -> orders(bills, on, cents);
        };
    }

    private String noise(LocalDate on, long cents) {
        return switch (random.nextInt(6)) {
            case 0 -> "payment";
            case 1 -> "thank you " + on;
            case 2 -> "USD " + dollars(cents) + " as agreed";
            case 3 -> "rent and services";
            case 4 -> "call 555 0" + random.nextInt(100, 999);
            default -> "";
        };
    }

    private static String dollars(long cents) {
        return String.format(Locale.ROOT, "%,d.%02d", cents / 100, cents % 100);
    }

    private String numbers(List<Bill> bills, LocalDate on, long cents) {
        List<String> written = new ArrayList<>();
        for (Bill bill : bills) {
            if (bills.size() > 2 && random.nextInt(60) == 0) continue;
            written.add(random.nextInt(40) == 0 ? slip(bill) : number(bill));
        }
        String all = String.join(between(), written);
        return switch (random.nextInt(5)) {
            case 0 -> all;
            case 1 -> "invoice " + all;
            case 2 -> "paid " + on + " for " + all + " amount " + dollars(cents);
            case 3 -> "INV. NO. " + all + " thanks";
            default -> all + " / cust " + random.nextInt(100, 999);
        };
    }

    private String between() {
        return switch (random.nextInt(4)) {
            case 0 -> ", ";
            case 1 -> " and ";
            case 2 -> " + ";
            default -> "; ";
        };
    }

    private String orders(List<Bill> bills, LocalDate on, long cents) {
        List<String> written = new ArrayList<>();
        for (Bill bill : bills) {
            String order = bill.order() == null ? bill.number() : bill.order();
            if (!written.contains(order)) written.add(order);
        }
        return "orders " + String.join(", ", written) + " " + on + " " + dollars(cents);
    }

    /** As it is printed, without its prefix, without its zeros, or with other blanks. */
    private String number(Bill bill) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> bill.number();
            case 2 -> digits(bill);
            case 3 -> plain(bill);
            case 4 -> bill.number().replace("-", " ");
            default -> bill.number().toLowerCase(Locale.ROOT).replace(" ", "");
        };
    }

    /** The counter's digits, or all of them where the year stands before it. */
    private static String digits(Bill bill) {
        return bill.number().replaceAll("[^0-9-]", "").replaceAll("^-", "");
    }

    /** Without the zeros. */
    String plain(Bill bill) {
        String digits = digits(bill);
        int dash = digits.lastIndexOf('-');
        String year = dash < 0 ? "" : digits.substring(0, dash + 1);
        return year + digits.substring(dash + 1).replaceFirst("^0+(?=.)", "");
    }

    private String slip(Bill bill) {
        StringBuilder digits = new StringBuilder(digits(bill).replace("-", ""));
        int at = random.nextInt(digits.length() - 1);
        switch (random.nextInt(3)) {
            case 0 -> digits.setCharAt(at, (char) ('0' + (digits.charAt(at) - '0' + 1) % 10));
            case 1 -> {
                char one = digits.charAt(at);
                digits.setCharAt(at, digits.charAt(at + 1));
                digits.setCharAt(at + 1, one);
            }
            default -> digits.deleteCharAt(at);
        }
        return digits.toString();
    }
}
