package dev.countinghouse.cli.demo;

import java.math.BigDecimal;
import java.util.List;

/** A line of business: how such customers are called, and what they buy of us. */
enum Trade {
    RESTAURANT(
            List.of(
                    "Bistro",
                    "Kitchen",
                    "Trattoria",
                    "Grill",
                    "Oyster Bar",
                    "Diner",
                    "Noodle House"),
            Catalogue.KITCHEN,
            3.2,
            false),
    BAKERY(List.of("Bakery", "Patisserie", "Bread Co.", "Bagels"), Catalogue.KITCHEN, 2.6, false),
    HOTEL(List.of("Hotel", "Inn", "House Hotel", "Suites", "Lodge"), Catalogue.ROOMS, 2.8, false),
    CAFE(List.of("Coffee", "Cafe", "Roasters", "Tea Room"), Catalogue.KITCHEN, 1.8, false),
    SCHOOL(
            List.of("Elementary School", "Academy", "Day School", "College"),
            Catalogue.OFFICE,
            1.3,
            true),
    CLINIC(
            List.of("Dental Group", "Family Practice", "Veterinary Clinic", "Physical Therapy"),
            Catalogue.OFFICE,
            1.6,
            false),
    OFFICE(
            List.of("Architects", "Law Offices", "Insurance Agency", "Design Studio", "Realty"),
            Catalogue.OFFICE,
            1.2,
            false),
    CATERER(List.of("Catering", "Events", "Banquets"), Catalogue.KITCHEN, 2.2, false),
    CARE_HOME(List.of("Senior Living", "Care Home", "Hospice"), Catalogue.ROOMS, 2.0, true);

    private final List<String> endings;
    private final List<Ware> wares;
    private final double invoicesPerMonth;
    private final boolean exempt;

    Trade(List<String> endings, List<Ware> wares, double invoicesPerMonth, boolean exempt) {
        this.endings = endings;
        this.wares = wares;
        this.invoicesPerMonth = invoicesPerMonth;
        this.exempt = exempt;
    }

    List<String> endings() {
        return endings;
    }

    List<Ware> wares() {
        return wares;
    }

    double invoicesPerMonth() {
        return invoicesPerMonth;
    }

    /** Whether it pays no sales tax. */
    boolean isExempt() {
        return exempt;
    }

    /** Something we sell, and the general-ledger account of its sales. */
    record Ware(String name, BigDecimal price, String revenueAccount) {
        static Ware of(String name, String price, String revenueAccount) {
            return new Ware(name, new BigDecimal(price), revenueAccount);
        }
    }

    /** What we sell. */
    private static final class Catalogue {
        private static final String GOODS = "4000";
        private static final String EQUIPMENT = "4100";
        private static final String SERVICES = "4200";

        static final List<Ware> KITCHEN =
                List.of(
                        Ware.of("Sheet pans, half size, case of 12", "86.40", GOODS),
                        Ware.of("Food storage boxes, 4 qt, case of 24", "118.75", GOODS),
                        Ware.of("Chef's aprons, black", "14.25", GOODS),
                        Ware.of("Parchment paper, 1,000 sheets", "47.90", GOODS),
                        Ware.of("Stock pot, 40 qt", "132.00", EQUIPMENT),
                        Ware.of("Dish racks, 20 in", "23.65", GOODS),
                        Ware.of("Detergent, 5 gal", "64.30", GOODS),
                        Ware.of("Nitrile gloves, case of 1,000", "71.25", GOODS),
                        Ware.of("Undercounter refrigerator", "1849.00", EQUIPMENT),
                        Ware.of("Knife sharpening, each", "4.75", SERVICES),
                        Ware.of("Equipment service call", "165.00", SERVICES));
        static final List<Ware> ROOMS =
                List.of(
                        Ware.of("Bath towels, white, dozen", "74.80", GOODS),
                        Ware.of("Sheet set, queen, T250", "41.35", GOODS),
                        Ware.of("Shampoo, 1 oz, case of 300", "58.20", GOODS),
                        Ware.of("Pillows, hypoallergenic", "12.95", GOODS),
                        Ware.of("Housekeeping cart", "389.00", EQUIPMENT),
                        Ware.of("Luggage cart, brass", "642.50", EQUIPMENT),
                        Ware.of("Vacuum cleaner, upright", "274.99", EQUIPMENT),
                        Ware.of("Paper goods, monthly", "143.10", GOODS),
                        Ware.of("Linen service, per week", "220.00", SERVICES));
        static final List<Ware> OFFICE =
                List.of(
                        Ware.of("Copy paper, case of 10 reams", "48.99", GOODS),
                        Ware.of("Toner cartridge, black", "94.50", GOODS),
                        Ware.of("Paper towels, case of 30", "36.75", GOODS),
                        Ware.of("Hand sanitizer, gallon", "21.40", GOODS),
                        Ware.of("Task chair", "189.00", EQUIPMENT),
                        Ware.of("Folding table, 6 ft", "84.25", EQUIPMENT),
                        Ware.of("Coffee service, monthly", "128.00", SERVICES),
                        Ware.of("Water cooler rental", "18.50", SERVICES),
                        Ware.of("Delivery and set-up", "75.00", SERVICES));

        private Catalogue() {}
    }
}
