package dev.countinghouse.command.imports;

import dev.countinghouse.command.lines.LineReader;
import dev.countinghouse.command.web.CommandSender;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.http.BookCalendar;
import dev.countinghouse.http.Caller;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.NewIds;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.Problems;
import dev.countinghouse.http.Trace;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

@RestController
final class ImportController {

    static final String ACTIVE = "countinghouse.command.imports";

    /**
     * Lines of all streams that run at a time: enough to fill a batch of the store while another is
     * on its way to the disk, and far from filling its queue, so that single requests find room.
     */
    static final int RUNNING = 1_024;

    /**
     * Streams that are open at a time. Each holds a line of its own while it reads it, besides what
     * waits in the room for all of them.
     */
    static final int STREAMS = 32;

    /** Room for the lines of all streams, in parts of {@value Window#PART_BYTES} bytes: 32 MiB. */
    static final int ROOM = 2 * Window.PARTS;

    private static final String NDJSON = "application/x-ndjson";

    private final BookCalendar calendar;
    private final NewIds ids;
    private final CommandSender reception;
    private final Problems problems;
    private final AtomicInteger active = new AtomicInteger();
    private final Semaphore running = new Semaphore(RUNNING, true);
    private final Semaphore room = new Semaphore(ROOM, true);

    ImportController(
            BookCalendar calendar,
            NewIds ids,
            CommandSender reception,
            Problems problems,
            MeterRegistry meters) {
        this.calendar = calendar;
        this.ids = ids;
        this.reception = reception;
        this.problems = problems;
        Gauge.builder(ACTIVE, active, AtomicInteger::get)
                .description("streams of imported commands that are open")
                .register(meters);
    }

    @PostMapping(path = "/v1/books/{book}/imports", consumes = NDJSON, produces = NDJSON)
    @Needs({Permission.ISSUE, Permission.POST, Permission.ADJUST})
    void take(
            @PathVariable BookId book,
            Caller caller,
            Trace trace,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        try {
            if (active.incrementAndGet() > STREAMS) throw new TooManyStreams(STREAMS);
            response.setContentType(NDJSON);
            new Import(
                            new RequestContext(book, calendar.today(book), caller, ids),
                            trace.id(),
                            reception,
                            problems,
                            running,
                            room,
                            new Answers(response.getOutputStream()))
                    .run(new LineReader(request.getInputStream(), Import.MAX_LINE_BYTES));
        } finally {
            active.decrementAndGet();
        }
    }
}
