package dev.countinghouse.cli.audit;

import dev.countinghouse.client.Api;
import dev.countinghouse.command.audit.AuditFile;
import dev.countinghouse.command.audit.EventFilter;
import dev.countinghouse.command.audit.Verification;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventJson;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** A book of a command service, asked over HTTP. */
final class LiveSource implements Source {

    private final Api api;
    private final String path;
    private final Runnable server;
    private final Deque<AuditFile> opened = new ArrayDeque<>();

    /**
     * @param server is run when it is not asked any more
     */
    LiveSource(Api api, BookId book, Runnable server) {
        this.api = api;
        this.path = "/v1/books/" + book + "/";
        this.server = server;
    }

    @Override
    public Iterator<StoredEvent> events(EventFilter filter) throws InterruptedException {
        var events = new AuditFile(api.stream(path + "events?" + query(filter)));
        opened.push(events);
        return events;
    }

    @Override
    public Iterator<StoredEvent> history(EventFilter filter) throws InterruptedException {
        return events(filter);
    }

    private static String query(EventFilter filter) {
        List<String> query = new ArrayList<>();
        if (filter.after() > 0) query.add("after=" + filter.after());
        if (filter.until() < Long.MAX_VALUE) query.add("until=" + filter.until());
        if (filter.recordedFrom() != null) query.add("recordedFrom=" + filter.recordedFrom());
        if (filter.recordedUntil() != null) query.add("recordedUntil=" + filter.recordedUntil());
        for (String name : filter.names()) query.add("type=" + name);
        String concerns = filter.concerns();
        if (concerns != null) {
            String asked = concerns.replaceFirst("=", ":");
            query.add("concerns=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
        }
        return String.join("&", query);
    }

    @Override
    public Verification verification(long from, long until) throws InterruptedException {
        String part = "from=" + from + (until < Long.MAX_VALUE ? "&until=" + until : "");
        return EventJson.mapper()
                .treeToValue(api.audit(path + "verification?" + part), Verification.class);
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) opened.pop().close();
        server.run();
    }
}
