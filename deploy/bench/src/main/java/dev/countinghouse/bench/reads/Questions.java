package dev.countinghouse.bench.reads;

import dev.countinghouse.bench.lab.Bar;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Results;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** W9: what a large book is asked, as many items open as there are entities. */
public final class Questions implements Work {

    @Override
    public String name() {
        return "w9";
    }

    @Override
    public String title() {
        return "queries over HTTP, of a book with many open items and ten journal lines to each";
    }

    @Override
    public List<Load> loads(Scale scale) {
        return Stream.of(Question.values())
                .map(question -> Load.closed(question.title(), 1))
                .toList();
    }

    @Override
    public List<Bar> bars(Results results) {
        List<Bar> bars = new ArrayList<>();
        bars.add(bar(results, Question.AGING, 50, 10));
        for (Question past :
                List.of(Question.AGING_LAST_YEAR, Question.AGING_AS_KNOWN, Question.AGING_EARLY)) {
            bars.add(bar(results, past, 50, 2_000));
        }
        for (Question small : List.of(Question.OVERDUE, Question.BALANCE, Question.STORY)) {
            bars.add(bar(results, small, 99, 5));
        }
        return bars;
    }

    private static Bar bar(Results results, Question question, int percentile, double millis) {
        return Bar.below(
                question.title() + ", p" + percentile,
                results.millis(question.title(), OwnAnswers.CONTENDER, percentile),
                millis,
                "ms");
    }

    @Override
    public List<Entry> entries(Lab lab) {
        return List.of(new Entry(OwnAnswers.CONTENDER, () -> new OwnAnswers(lab)));
    }
}
