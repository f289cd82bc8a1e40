package dev.countinghouse.bench.reads;

import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;

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
    public List<Entry> entries(Lab lab) {
        return List.of(new Entry("countinghouse", () -> new OwnAnswers(lab)));
    }
}
