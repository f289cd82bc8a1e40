package dev.countinghouse.bench.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What holds of every plan, whatever was measured. */
class PlanTest {

    /** Round numbers: a microsecond, a byte, a store that takes 1,000/s half of which is used. */
    private static final Costs COSTS =
            new Costs(
                    400, 200, 50, 100, 200, 300, 1_000, 2_000, 1_500, 4_000, 1_000, 2_000, 600,
                    900);

    private static final Assumptions GIVEN =
            new Assumptions(
                    new Machine(16, 4, 10_000, 0.5, 0.8, 4_000),
                    new Assumptions.Prices(25, 0.1, 0.02, 0.08),
                    2,
                    1,
                    3,
                    2,
                    12,
                    2,
                    14,
                    14,
                    2);

    private static final long SEED = 20_261_124;
    private static final int TRIES = 2_000;
    private static final double ROUNDING = 1 - 1e-9;

    @Test
    void neverTakesOrCostsLessWhenThereIsMore() {
        var random = new Random(SEED);
        for (int i = 0; i < TRIES; i++) {
            Load less = any(random);
            Load more =
                    new Load(
                            "more",
                            less.books(),
                            less.events() * (1 + random.nextDouble()),
                            less.peakFactor() * (1 + random.nextDouble()),
                            less.years() + random.nextInt(5),
                            less.largestBook(),
                            true);
            if (!isPossible(more)) continue;
            List<Double> amounts = amounts(plan(more));
            List<Double> least = amounts(plan(less));
            for (int n = 0; n < least.size(); n++) {
                assertThat(amounts.get(n))
                        .as("amount %d of %s beside %s", n, more, less)
                        .isGreaterThanOrEqualTo(least.get(n) * ROUNDING);
            }
        }
    }

    private static Load any(Random random) {
        long books = 1 + random.nextInt(10_000);
        double share = Math.min(1, (1 + 4 * random.nextDouble()) / books);
        double events = Math.pow(10, 10 * random.nextDouble());
        return new Load(
                "some",
                books,
                events,
                1 + 9 * random.nextDouble(),
                1 + random.nextInt(10),
                share,
                true);
    }

    private static boolean isPossible(Load load) {
        try {
            plan(load);
            return true;
        } catch (IllegalArgumentException tooLarge) {
            assertThat(tooLarge).hasMessageStartingWith("largestBook: ");
            return false;
        }
    }

    private static List<Double> amounts(Plan plan) {
        return List.of(
                (double) plan.stores(),
                (double) plan.partitions(),
                (double) plan.commandInstances(),
                (double) plan.queryInstances(),
                (double) plan.brokers(),
                (double) plan.cores(),
                plan.diskGb(),
                plan.objectGb(),
                plan.egressGb(),
                plan.largestBook(),
                plan.walBytes(),
                plan.networkBytes(),
                plan.monthly().total());
    }

    @Test
    void addsUpWhatAMonthCosts() {
        Plan plan = plan(load(1_000, 5e7, 0.01));
        Plan.Monthly monthly = plan.monthly();
        assertThat(monthly.cores()).isCloseTo(plan.cores() * 25.0, within(1e-6));
        assertThat(monthly.disk()).isCloseTo(plan.diskGb() * 0.1, within(1e-6));
        assertThat(monthly.objects()).isCloseTo(plan.objectGb() * 0.02, within(1e-6));
        assertThat(monthly.egress()).isCloseTo(plan.egressGb() * 0.08, within(1e-6));
        assertThat(monthly.total())
                .isEqualTo(monthly.cores() + monthly.disk() + monthly.objects() + monthly.egress());
        assertThat(plan.perMillionEvents() * 5e7 * 365 / 12 / 1e6)
                .isCloseTo(monthly.total(), within(1e-6));
    }

    @Test
    void countsTheStoresThatTheTightestLimitAsksFor() {
        // 8,640,000 a day are 100/s, 400 at the peak: 0.8 of what a store may record
        assertThat(plan(load(100_000, 8_640_000, 1e-5)).firstLimit())
                .isEqualTo(Limit.PROJECTION_DISK);
        Costs small = withDisk(COSTS, 1);
        Plan one = Planning.plan(load(100_000, 8_640_000, 1e-5), small, GIVEN);
        assertThat(one.firstLimit()).isEqualTo(Limit.WRITER);
        assertThat(one.stores()).isEqualTo(1);
        assertThat(one.oneStore()).isCloseTo(500, within(1e-6));
        Plan ten = Planning.plan(load(100_000, 10 * 8_640_000, 1e-5), small, GIVEN);
        assertThat(ten.stores()).isEqualTo(9); // 8 full ones would have no rest for the last books
        assertThat(ten.partitions()).isEqualTo(9 * 12);
        assertThat(ten.commandInstances()).isEqualTo(9 * 2);
    }

    private static Costs withDisk(Costs costs, double bytes) {
        return new Costs(
                costs.commandMicros(),
                costs.storeMicros(),
                costs.brokerMicros(),
                costs.queryMicros(),
                costs.projectionMicros(),
                costs.readMicros(),
                costs.appendsPerSecond(),
                costs.foldsPerSecond(),
                costs.storeWalBytes(),
                costs.projectionWalBytes(),
                bytes,
                bytes,
                bytes,
                costs.answerBytes());
    }

    @Test
    void refusesABookThatDoesNotFitIntoOneStoreHoweverManyThereAre() {
        assertThat(plan(load(1_000, 5e7, 0.01)).largestBook()).isBetween(0.01, 1.0);
        assertThatThrownBy(() -> plan(load(1_000, 5e9, 0.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("largestBook: it lives whole in one store");
    }

    @Test
    void neverTakesMoreStoresThanThereAreBooks() {
        var random = new Random(SEED);
        for (int i = 0; i < TRIES; i++) {
            Load load = any(random);
            if (isPossible(load)) assertThat(plan(load).stores()).isLessThanOrEqualTo(load.books());
        }
    }

    @Test
    void takesTheLeastForNothing() {
        Plan plan = plan(load(1, 0, 1));
        assertThat(plan.stores()).isEqualTo(1);
        assertThat(plan.commandInstances()).isEqualTo(2);
        assertThat(plan.brokers()).isEqualTo(3);
        assertThat(plan.diskGb()).isZero();
        assertThat(plan.monthly().total()).isEqualTo(plan.cores() * 25.0);
        assertThat(plan.perMillionEvents()).isZero();
        assertThat(plan.oneStore()).isPositive();
    }

    @Test
    void costsLessAfterTheFirstYearThanAfterAll() {
        Load ten = load(1_000, 5e7, 0.01);
        var one = new Load("a load", 1_000, 5e7, 4, 1, 0.01, true);
        assertThat(plan(ten).firstMonthly()).isEqualTo(plan(one).monthly().total());
        assertThat(plan(ten).firstStores()).isEqualTo(plan(one).stores());
        assertThat(plan(ten).firstMonthly()).isLessThan(plan(ten).monthly().total());
        assertThat(plan(one).firstMonthly()).isEqualTo(plan(one).monthly().total());
    }

    @Test
    void costsLessOnOneMachineAndRefusesWhatDoesNotFitThere() {
        var alone = new Load("alone", 1, 400, 20, 10, 1, false);
        Plan plan = plan(alone);
        assertThat(plan.cores()).isEqualTo(2);
        assertThat(plan.brokers()).isEqualTo(1);
        assertThat(plan.monthly().total()).isLessThan(plan(load(1, 400, 1)).monthly().total());
        var large = new Load("alone", 100, 8_640_000, 8, 1, 0.01, false);
        assertThatThrownBy(() -> Planning.plan(large, withDisk(COSTS, 1), GIVEN))
                .hasMessageStartingWith("redundant: ");
    }

    @ParameterizedTest
    @EnumSource
    void needsOfEachLimitTwiceAsMuchForTwiceTheEvents(Limit limit) {
        double once = limit.need(load(10, 1e6, 0.2), COSTS, GIVEN);
        assertThat(once).isPositive();
        assertThat(limit.need(load(10, 2e6, 0.2), COSTS, GIVEN)).isCloseTo(2 * once, within(1e-9));
    }

    @Test
    void refusesTheAbsurdAndNamesIt() {
        List<String> refused = new ArrayList<>();
        refused.add(refusal(0, 1, 1, 1, 1));
        refused.add(refusal(1, -1, 1, 1, 1));
        refused.add(refusal(1, Double.NaN, 1, 1, 1));
        refused.add(refusal(1, 1e14, 1, 1, 1));
        refused.add(refusal(1, 1, 0.5, 1, 1));
        refused.add(refusal(1, 1, 1, 0, 1));
        refused.add(refusal(1, 1, 1, 1, 1.1));
        refused.add(refusal(10, 1, 1, 1, 0.01));
        assertThat(refused)
                .extracting(message -> message.substring(0, message.indexOf(':')))
                .containsExactly(
                        "books",
                        "events",
                        "events",
                        "events",
                        "peakFactor",
                        "years",
                        "largestBook",
                        "largestBook");
        assertThatThrownBy(() -> new Figure("price-core", -1, "$", "assumed"))
                .hasMessageStartingWith("price-core");
    }

    private static String refusal(
            long books, double events, double peak, int years, double largest) {
        try {
            return "none: " + new Load("absurd", books, events, peak, years, largest, true);
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static Load load(long books, double events, double largest) {
        return new Load("a load", books, events, 4, 10, largest, true);
    }

    private static Plan plan(Load load) {
        return Planning.plan(load, COSTS, GIVEN);
    }
}
