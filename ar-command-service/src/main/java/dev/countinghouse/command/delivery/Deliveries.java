package dev.countinghouse.command.delivery;

import dev.countinghouse.command.archive.Archive;
import dev.countinghouse.command.policy.Inquiry;
import dev.countinghouse.command.policy.Occasion;
import dev.countinghouse.command.policy.Policy;
import dev.countinghouse.command.policy.QueryRefused;
import dev.countinghouse.command.policy.Task;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.account.AccountContact.Channel;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.delivery.DeliveryPrepared;
import dev.countinghouse.contract.delivery.DeliveryPrepared.Content;
import dev.countinghouse.contract.delivery.DeliveryReported;
import dev.countinghouse.contract.delivery.DeliveryReported.Outcome;
import dev.countinghouse.contract.delivery.DeliveryRequested;
import dev.countinghouse.contract.dunning.DunningNoticeIssued;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.refund.RefundIssued;
import dev.countinghouse.contract.statement.StatementIssued;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Has documents made, keeps them, and sends them. */
@Component
final class Deliveries implements Policy {

    private static final String NAME = "deliveries";
    private static final String PARCEL = "/v1/books/%s/documents/%s/%s/parcel";

    private final SetKinds setKinds;
    private final Archive archive;
    private final Post post;

    Deliveries(SetKinds setKinds, Archive archive, Post post) {
        this.setKinds = setKinds;
        this.archive = archive;
        this.post = post;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<? extends ArEvent>> heeds() {
        return Set.of(
                InvoiceIssued.class,
                AdjustmentMade.class,
                PaymentPosted.class,
                PaymentReversed.class,
                PaymentPlanEnded.class,
                RefundIssued.class,
                DunningNoticeIssued.class,
                StatementIssued.class,
                DeliveryRequested.class,
                DeliveryPrepared.class);
    }

    @Override
    public List<Task> tasks(ArEvent event) {
        return switch (event) {
            case DeliveryRequested e -> List.of(new Task(e.delivery(), e.account(), null));
            case DeliveryPrepared e when post.takes(e.channel()) ->
                    List.of(new Task(e.delivery(), e.account(), null));
            case DeliveryPrepared _ -> List.of();
            default -> {
                Printed printed = Printed.of(event);
                yield printed == null ? List.of() : List.of(printed.task());
            }
        };
    }

    @Override
    public @Nullable Object command(Occasion occasion, Inquiry inquiry)
            throws InterruptedException {
        return switch (occasion.event()) {
            case DeliveryRequested requested -> prepare(requested, occasion, inquiry);
            case DeliveryPrepared prepared -> post.send(prepared, occasion.today());
            default -> request(occasion);
        };
    }

    /** Nothing where such documents do not go by themselves, which is most often so. */
    private @Nullable RequestDelivery request(Occasion occasion) {
        Printed printed = Printed.of(occasion.event());
        if (printed == null) return null;
        boolean goes =
                setKinds.has(
                        occasion.book(),
                        printed.kind(),
                        occasion.event().effectiveOn(),
                        occasion.position());
        return goes ? printed.request(occasion.event(), "policy:" + NAME) : null;
    }

    /** What cannot be made is reported, for a person. */
    private Object prepare(DeliveryRequested requested, Occasion occasion, Inquiry inquiry)
            throws InterruptedException {
        String kind = requested.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        JsonNode parcel;
        try {
            parcel =
                    inquiry.get(
                            PARCEL.formatted(requested.book(), kind, requested.document()),
                            occasion.position());
        } catch (QueryRefused no) {
            return failed(requested, occasion, String.valueOf(no.getMessage()));
        }
        String account = parcel.path("account").asString();
        if (!account.equals(requested.account().value())) {
            return failed(requested, occasion, "it is a document of account " + account);
        }
        List<Content> contents = new ArrayList<>();
        for (JsonNode one : parcel.path("contents")) contents.add(kept(requested, one));
        List<String> recipients = new ArrayList<>();
        for (JsonNode one : parcel.path("recipients")) recipients.add(one.asString());
        return new PrepareDelivery(
                requested.book(),
                requested.delivery(),
                Channel.valueOf(parcel.path("channel").asString()),
                recipients,
                abbreviated(parcel.path("subject").asString(), DeliveryPrepared.MAX_SUBJECT),
                contents,
                parcel.path("withheld").isString()
                        ? abbreviated(
                                parcel.path("withheld").asString(), DeliveryPrepared.MAX_WITHHELD)
                        : null,
                occasion.today());
    }

    private Content kept(DeliveryRequested requested, JsonNode part) {
        byte[] bytes = Base64.getDecoder().decode(part.path("base64").asString());
        return new Content(
                part.path("name").asString(),
                part.path("mediaType").asString(),
                archive.put(requested.book(), bytes),
                bytes.length);
    }

    private static ReportDelivery failed(
            DeliveryRequested requested, Occasion occasion, String why) {
        return new ReportDelivery(
                requested.book(),
                requested.delivery(),
                Outcome.FAILED,
                abbreviated(why, DeliveryReported.MAX_DETAIL),
                occasion.today());
    }

    /** What was said elsewhere may be longer than an event has room for, and have line breaks. */
    static String abbreviated(String said, int max) {
        String line = said.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.isEmpty()) return "?";
        return line.length() <= max ? line : line.substring(0, max - 1).strip() + "…";
    }
}
