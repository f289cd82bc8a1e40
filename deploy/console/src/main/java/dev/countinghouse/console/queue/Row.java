package dev.countinghouse.console.queue;

import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.api.Work.QueueItem;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Waiting;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What can be done from a row without leaving the list.
 *
 * @param work the beginning of the addresses where it is done
 * @param key makes what is done happen once
 * @param mine whether the person works on it
 * @param deciding where it is approved or declined, if the person may
 */
public record Row(
        QueueItem item, String work, String key, boolean mine, @Nullable String deciding) {

    static Row of(Desk desk, String queue, QueueItem item, String formKey) {
        String me = desk.person().name();
        return new Row(
                item,
                work(desk, queue, item.item()),
                key(formKey, item.item()),
                me.equals(item.owner()),
                deciding(desk, item));
    }

    /** Where things are done with an item. */
    static String work(Desk desk, String queue, String item) {
        return "/b/" + desk.book() + Waiting.path(queue) + "/items/" + Path.encoded(item);
    }

    /** An item's own of a form that is about many: sent again it does nothing twice. */
    static String key(String formKey, String item) {
        byte[] both = (formKey + "/" + item).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(both).toString();
    }

    private static @Nullable String deciding(Desk desk, QueueItem item) {
        String id = item.item().substring(item.item().indexOf(':') + 1);
        return switch (item.next()) {
            case "APPROVE_ADJUSTMENT" -> desk.link("/adjustments/" + id);
            case "APPROVE_REVERSAL" -> desk.link("/adjustments/" + id + "/reversal");
            case "APPROVE_VOID" -> desk.link("/invoices/" + id + "/void");
            case "APPROVE_REFUND" -> desk.link("/refunds/" + id);
            default -> null;
        };
    }

    /** Whether the person proposed it, and so cannot approve it. */
    public boolean proposedBy(String person) {
        return item.why().value("proposedBy").equals(person);
    }
}
