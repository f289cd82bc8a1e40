package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Away;
import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.api.Refused;
import dev.countinghouse.console.api.Work.PlacedItem;
import dev.countinghouse.console.api.Work.QueueItem;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * The place in a queue of what a page is about.
 *
 * @param queue where the queue is
 * @param item what waits; nothing if it waits no longer
 * @param work where it is taken, released and put off
 * @param key makes what is done from here happen once
 */
public record Beside(
        String name,
        String queue,
        @Nullable QueueItem item,
        String work,
        @Nullable String previous,
        @Nullable String following,
        String key) {

    /**
     * @param place a queue's code, a slash and the item
     */
    static @Nullable Beside of(Desk desk, String place) {
        int slash = place.indexOf('/');
        if (slash <= 0) return null;
        String queue = place.substring(0, slash);
        String item = place.substring(slash + 1);
        try {
            PlacedItem placed =
                    desk.read(
                            desk.api("queues", queue, "items", item).with("snoozed", "INCLUDE"),
                            PlacedItem.class);
            return of(desk, queue, item, placed);
        } catch (Refused gone) {
            return of(desk, queue, item, null);
        } catch (Away without) {
            return null;
        }
    }

    private static Beside of(Desk desk, String queue, String item, @Nullable PlacedItem placed) {
        return new Beside(
                Waiting.name(queue),
                desk.link(Waiting.path(queue)),
                placed == null ? null : placed.item(),
                "/b/" + desk.book() + Waiting.path(queue) + "/items/" + Path.encoded(item),
                placed == null ? null : link(desk, queue, placed.previous()),
                placed == null ? null : link(desk, queue, placed.following()),
                UUID.randomUUID().toString());
    }

    private static @Nullable String link(Desk desk, String queue, @Nullable String item) {
        return item == null ? null : Waiting.detail(desk, queue, item);
    }
}
