package dev.countinghouse.command.imports;

import dev.countinghouse.command.axon.Commands;
import dev.countinghouse.command.axon.DraftSide;
import dev.countinghouse.command.lines.LineReader;
import dev.countinghouse.command.web.CommandSender;
import dev.countinghouse.command.web.DryRun;
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

import org.axonframework.common.configuration.AxonConfiguration;
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

    /** What the lines of a dry run may have together: all that they lead to is kept in memory. */
    static final long MAX_DRAFT_BYTES = 32L << 20;

    private static final String NDJSON = "application/x-ndjson";

    private final BookCalendar calendar;
    private final NewIds ids;
    private final CommandSender sender;
    private final DraftSide draftSide;
    private final Problems problems;
    private final AtomicInteger active = new AtomicInteger();
    private final Semaphore running = new Semaphore(RUNNING, true);
    private final Semaphore room = new Semaphore(ROOM, true);

    ImportController(
            BookCalendar calendar,
            NewIds ids,
            CommandSender sender,
            DraftSide draftSide,
            Problems problems,
            MeterRegistry meters) {
        this.calendar = calendar;
        this.ids = ids;
        this.sender = sender;
        this.draftSide = draftSide;
        this.problems = problems;
        Gauge.builder(ACTIVE, active, AtomicInteger::get)
                .description("streams of imported commands that are open")
                .register(meters);
    }

    /** A draft stays in memory until its file ends: one at a time. */
    private final Semaphore drafts = new Semaphore(1);

    @PostMapping(path = "/v1/books/{book}/imports", consumes = NDJSON, produces = NDJSON)
    @Needs({Permission.ISSUE, Permission.POST, Permission.ADJUST, Permission.WORK})
    void take(
            @PathVariable BookId book,
            Caller caller,
            Trace trace,
            DryRun dryRun,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        var asked = new RequestContext(book, calendar.today(book), caller, ids);
        try {
            if (active.incrementAndGet() > STREAMS) throw new TooManyStreams(STREAMS);
            if (dryRun.isAsked()) {
                tryOut(asked, trace, request, response);
            } else {
                carryOut(asked, trace, sender, Long.MAX_VALUE, request, response);
            }
        } finally {
            active.decrementAndGet();
        }
    }

    private void tryOut(
            RequestContext asked,
            Trace trace,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        if (!drafts.tryAcquire()) throw new TooManyStreams(1);
        AxonConfiguration draft = null;
        try {
            draft = draftSide.begin();
            try (var drafting = new CommandSender(new Commands(draft))) {
                carryOut(asked, trace, drafting, MAX_DRAFT_BYTES, request, response);
            }
        } finally {
            if (draft != null) draft.shutdown();
            drafts.release();
        }
    }

    private void carryOut(
            RequestContext asked,
            Trace trace,
            CommandSender by,
            long mostBytes,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        response.setContentType(NDJSON);
        var answers = new Answers(response.getOutputStream(), by == sender);
        new Import(asked, trace.id(), by, problems, running, room, answers, mostBytes)
                .run(new LineReader(request.getInputStream(), Import.MAX_LINE_BYTES));
    }
}
