package dev.countinghouse.cli.demo;

import dev.countinghouse.contract.Currencies;
import dev.countinghouse.contract.account.CreditPeriod;
import dev.countinghouse.contract.account.CreditPeriod.MonthEnd;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.payment.PaymentMethod;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A customer as chance made it. */
record Customer(
        String account,
        String name,
        Trade trade,
        Habit habit,
        double size,
        CreditTerms terms,
        Place place,
        PaymentMethod method,
        LocalDate openedOn) {

    private static final int FIRST_NUMBER = 1001;
    private static final int NAME_ATTEMPTS = 1_000;

    private static final List<String> BEGINNINGS =
            List.of(
                    "Harborview",
                    "Maple Street",
                    "Blue Heron",
                    "Stonebridge",
                    "Old Mill",
                    "Cedar & Main",
                    "Lighthouse",
                    "Riverbend",
                    "Copper Kettle",
                    "Foxglove",
                    "North Shore",
                    "Juniper",
                    "Three Sisters",
                    "Willow Creek",
                    "Granite",
                    "Bellwether",
                    "Sparrow Hill",
                    "Quince",
                    "Marigold",
                    "Union Square",
                    "Salt Marsh",
                    "Hawthorne",
                    "Little Falls",
                    "Beacon",
                    "Tidewater",
                    "Orchard",
                    "Summit",
                    "Crescent",
                    "Plum Island",
                    "Kingfisher");

    private static final List<String> FOUNDERS =
            List.of(
                    "Alvarez",
                    "Brennan",
                    "Castellano",
                    "Dubois",
                    "Eriksen",
                    "Fitzgerald",
                    "Goldberg",
                    "Haddad",
                    "Ivanova",
                    "Jankowski",
                    "Kowalski",
                    "Lindqvist",
                    "Moreau",
                    "Nakamura",
                    "Okafor",
                    "Patel",
                    "Quigley",
                    "Rosetti",
                    "Sandoval",
                    "Tran",
                    "Underhill",
                    "Vasquez",
                    "Whitaker",
                    "Yamada");

    /** Where it is: its currency and what taxes apply there. */
    enum Place {
        NEW_YORK("USD", new Tax("NY-SALES", "8.875")),
        NEW_JERSEY("USD", new Tax("NJ-SALES", "6.625")),
        CONNECTICUT("USD", new Tax("CT-SALES", "6.35")),
        MASSACHUSETTS("USD", new Tax("MA-SALES", "6.25")),
        PENNSYLVANIA("USD", new Tax("PA-SALES", "6")),
        ONTARIO("CAD", new Tax("ON-HST", "13")),
        QUEBEC("CAD", new Tax("GST", "5"), new Tax("QST", "9.975"));

        private static final List<Place> HOME =
                List.of(NEW_YORK, NEW_YORK, NEW_JERSEY, CONNECTICUT, MASSACHUSETTS, PENNSYLVANIA);
        private static final List<Place> ABROAD = List.of(ONTARIO, QUEBEC);

        private final Currency currency;
        private final List<Tax> taxes;

        Place(String currency, Tax... taxes) {
            this.currency = Currencies.of(currency);
            this.taxes = List.of(taxes);
        }

        List<Tax> taxes() {
            return taxes;
        }
    }

    /** A tax and its rate in percent. */
    record Tax(String code, BigDecimal percent) {
        Tax(String code, String percent) {
            this(code, new BigDecimal(percent));
        }
    }

    Currency currency() {
        return place.currency;
    }

    static List<Customer> invent(int count, LocalDate from, LocalDate to, Chance chance) {
        List<Customer> customers = new ArrayList<>(count);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            customers.add(one("C" + (FIRST_NUMBER + i), names, from, to, chance.split()));
        }
        return customers;
    }

    private static Customer one(
            String account, Set<String> names, LocalDate from, LocalDate to, Chance chance) {
        Trade trade = chance.of(List.of(Trade.values()));
        Habit habit = Habit.any(chance);
        boolean isNew = chance.percent(12);
        int days = (int) (to.toEpochDay() - from.toEpochDay());
        return new Customer(
                account,
                name(trade, names, chance),
                trade,
                habit,
                chance.skewed(),
                terms(habit, chance),
                chance.percent(4) ? chance.of(Place.ABROAD) : chance.of(Place.HOME),
                chance.of(
                        List.of(
                                PaymentMethod.CHECK,
                                PaymentMethod.ACH,
                                PaymentMethod.ACH,
                                PaymentMethod.CARD,
                                PaymentMethod.WIRE)),
                isNew ? from.plusDays(chance.between(0, days / 2)) : from);
    }

    private static String name(Trade trade, Set<String> taken, Chance chance) {
        for (int i = 0; i < NAME_ATTEMPTS; i++) {
            String name =
                    switch (chance.between(0, 5)) {
                        case 0, 1, 2 -> chance.of(BEGINNINGS) + " " + chance.of(trade.endings());
                        case 3 -> chance.of(FOUNDERS) + "'s " + chance.of(trade.endings());
                        case 4 -> chance.of(FOUNDERS) + " " + chance.of(trade.endings());
                        default ->
                                chance.of(FOUNDERS)
                                        + " & "
                                        + chance.of(FOUNDERS)
                                        + " "
                                        + chance.of(trade.endings());
                    };
            if (taken.add(name)) return name;
        }
        throw new IllegalStateException("too few names for so many customers");
    }

    private static CreditTerms terms(Habit habit, Chance chance) {
        if (habit == Habit.EARLY) {
            return CreditTerms.net(30).withDiscount(200, 10);
        }
        return switch (chance.between(0, 9)) {
            case 0, 1 -> CreditTerms.net(15);
            case 2 -> CreditTerms.net(45);
            case 3 -> CreditTerms.net(60);
            case 4 -> new CreditTerms(new CreditPeriod(0, 30, MonthEnd.BEFORE, null), null);
            case 5 -> CreditTerms.net(30).withDiscount(100, 10);
            default -> CreditTerms.net(30);
        };
    }
}
