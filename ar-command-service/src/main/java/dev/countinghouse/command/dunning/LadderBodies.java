package dev.countinghouse.command.dunning;

import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.decimal;
import static dev.countinghouse.http.Values.flag;
import static dev.countinghouse.http.Values.integer;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.object;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.web.Amounts;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.dunning.DunningChannel;
import dev.countinghouse.contract.dunning.DunningLadder;
import dev.countinghouse.contract.dunning.DunningLevel;
import dev.countinghouse.contract.dunning.InterestRule;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Reads the bodies of requests that say how dunning works in a book. */
final class LadderBodies {

    private LadderBodies() {}

    static Supplier<SetDunningLadder> ladder(RequestContext asked, Fields body) {
        Field<String> name = body.optional("name", line(DunningLadder.MAX_NAME));
        Field<List<DunningLevel>> levels =
                body.required(
                        "levels", list(1, DunningLadder.MAX_LEVELS, object(LadderBodies::level)));
        Field<Money> minimum = body.optional("minimum", Amounts.fromZero());
        Field<Integer> between =
                body.optional("daysBetween", integer(0, DunningLadder.MAX_BETWEEN));
        Field<List<DayOfWeek>> weekdays =
                body.optional(
                        "quietWeekdays",
                        list(0, DayOfWeek.values().length, oneOf(DayOfWeek.class)));
        Field<List<LocalDate>> days =
                body.optional("quietDays", list(0, DunningLadder.MAX_QUIET_DAYS, date()));
        Field<LocalDate> setOn = body.optional("setOn", date());
        return () ->
                new SetDunningLadder(
                        asked.book(),
                        new DunningLadder(
                                name.or(DunningLadder.USUAL),
                                levels.value(),
                                minimum.orNull(),
                                between.or(0),
                                weekdays.or(List.of()),
                                days.or(List.of())),
                        setOn.or(asked.today()));
    }

    private static Supplier<DunningLevel> level(Fields body) {
        Field<String> name = body.required("name", line(DunningLevel.MAX_NAME));
        Field<Integer> days =
                body.required("days", integer(DunningLevel.MIN_DAYS, DunningLevel.MAX_DAYS));
        Field<DunningChannel> channel = body.required("channel", oneOf(DunningChannel.class));
        Field<Money> fee = body.optional("fee", Amounts.positive());
        Field<BigDecimal> percent = body.optional("feePercent", decimal());
        Field<Boolean> interest = body.optional("interest", flag());
        Field<String> template = body.optional("template", line(DunningLevel.MAX_TEMPLATE));
        Field<String> next = body.optional("nextAction", line(DunningLevel.MAX_NEXT_ACTION));
        return () ->
                new DunningLevel(
                        name.value(),
                        days.value(),
                        channel.value(),
                        fee.orNull(),
                        percent.orNull(),
                        interest.or(false),
                        template.orNull(),
                        next.orNull());
    }

    static Supplier<SetInterestRule> interest(RequestContext asked, Fields body) {
        Field<String> name = body.required("name", line(InterestRule.MAX_NAME));
        Field<BigDecimal> percent = body.required("annualPercent", decimal());
        Field<Integer> days = body.optional("daysInYear", integer(1, 366));
        Field<Money> fixedSum = body.optional("fixedSum", Amounts.positive());
        Field<LocalDate> setOn = body.optional("setOn", date());
        return () ->
                new SetInterestRule(
                        asked.book(),
                        new InterestRule(
                                name.value(), percent.value(), days.or(365), fixedSum.orNull()),
                        setOn.or(asked.today()));
    }
}
