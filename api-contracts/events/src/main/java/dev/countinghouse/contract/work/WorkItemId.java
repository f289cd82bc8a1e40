package dev.countinghouse.contract.work;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/**
 * Something that waits in a queue.
 *
 * @param queue the queue's code, such as {@code overdue}
 * @param item what waits, as the queue names it, such as an account's id
 */
public record WorkItemId(String queue, String item) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "work", WorkItemId.class, EntityKind.Breadth.NARROW, 15, WorkItemId::parse);

    private static final char BETWEEN = '/';

    public WorkItemId {
        Text.id(queue, "a queue's code");
        // the id of something, perhaps with its kind and a colon in front
        int colon = item.length() > Text.MAX_ID ? item.indexOf(':') : -1;
        if (colon >= 0) Text.id(item.substring(0, colon), "the kind of an item");
        Text.id(item.substring(colon + 1), "an item of a queue");
    }

    /**
     * @param value such as {@code overdue/acme}
     */
    public static WorkItemId parse(String value) {
        int between = value.indexOf(BETWEEN);
        if (between < 0) {
            throw new IllegalArgumentException("a queue and its item have a slash between them");
        }
        return new WorkItemId(value.substring(0, between), value.substring(between + 1));
    }

    @Override
    public EntityKind kind() {
        return KIND;
    }

    @Override
    public String value() {
        return queue + BETWEEN + item;
    }

    @Override
    public String toString() {
        return value();
    }
}
