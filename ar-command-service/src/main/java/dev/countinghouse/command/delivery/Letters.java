package dev.countinghouse.command.delivery;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.archive.Archive;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.delivery.DeliveryId;
import dev.countinghouse.contract.delivery.DeliveryPrepared;
import dev.countinghouse.contract.delivery.DeliveryPrepared.Content;
import dev.countinghouse.http.InvalidRequest;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.stereotype.Component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Letters as one file for a printer: the very pages that are kept, each letter after the sheet with
 * its address.
 */
@Component
final class Letters {

    static final int MOST = 100;
    static final long MOST_BYTES = 32L << 20;

    private static final int PAGE = 100;
    private static final String PDF = "application/pdf";
    private static final String PREPARED = EventCatalog.nameOf(DeliveryPrepared.class);

    private final EventLog log;
    private final Archive archive;

    Letters(EventLog log, Archive archive) {
        this.log = log;
        this.archive = archive;
    }

    /**
     * In the order in which they are named.
     *
     * @param bothSides each letter begins on a sheet of its own though the printer uses both sides
     * @throws Rejection if there is no such delivery, or its document is not made yet
     * @throws InvalidRequest if they are more than fits
     */
    byte[] pdf(BookId book, List<DeliveryId> deliveries, boolean bothSides) throws IOException {
        List<DeliveryPrepared> all = new ArrayList<>();
        long bytes = 0;
        for (DeliveryId delivery : deliveries) {
            DeliveryPrepared prepared = prepared(book, delivery);
            for (Content part : prepared.contents()) bytes += part.size();
            if (bytes > MOST_BYTES) {
                throw new InvalidRequest(
                        "delivery",
                        "come to more than 32 MiB up to " + delivery + ": ask in parts");
            }
            all.add(prepared);
        }
        List<PDDocument> open = new ArrayList<>();
        try (PDDocument pages = new PDDocument()) {
            for (DeliveryPrepared prepared : all) add(prepared, pages, open, bothSides);
            var out = new ByteArrayOutputStream();
            pages.save(out);
            return out.toByteArray();
        } finally {
            for (PDDocument one : open) one.close();
        }
    }

    /** Pages are those of their files until all is written: none may be closed before. */
    private void add(
            DeliveryPrepared prepared, PDDocument pages, List<PDDocument> open, boolean bothSides)
            throws IOException {
        for (Content part : prepared.contents()) {
            if (!part.mediaType().equals(PDF)) continue;
            PDDocument one = Loader.loadPDF(archive.require(prepared.book(), part.sha256()));
            open.add(one);
            PDRectangle size = PDRectangle.A4;
            for (PDPage page : one.getPages()) {
                pages.importPage(page);
                size = page.getMediaBox();
            }
            boolean isOdd = pages.getNumberOfPages() % 2 == 1;
            if (bothSides && isOdd) pages.addPage(new PDPage(size));
        }
    }

    private DeliveryPrepared prepared(BookId book, DeliveryId delivery) {
        List<StoredEvent> story =
                log.concerning(book, DeliveryId.KIND.name(), delivery.value(), 0, PAGE);
        if (story.isEmpty()) {
            throw new Rejection(DeliveryReason.DELIVERY_UNKNOWN, delivery.value());
        }
        return story.stream()
                .filter(stored -> stored.name().equals(PREPARED))
                .map(stored -> (DeliveryPrepared) EventJson.decode(PREPARED, stored.payload()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Rejection(
                                        DeliveryReason.DELIVERY_NOT_PREPARED, delivery.value()));
    }
}
