package dev.countinghouse.contract.book;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import java.util.Set;

/** What happens to a book itself. An area with settings of its own adds events of its own. */
public interface BookEvent extends MemoEvent {

    @Override
    default Set<EntityId> concerns() {
        return Set.of(BookProfile.of(book()));
    }
}
