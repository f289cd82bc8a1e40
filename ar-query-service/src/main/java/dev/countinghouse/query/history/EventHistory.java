package dev.countinghouse.query.history;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.query.feed.Projection;
import dev.countinghouse.query.feed.Script;
import dev.countinghouse.query.feed.TableFold;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** Every event as it came, and what it is about: the story behind each number. */
@Component
public final class EventHistory implements Projection {

    public static final String NAME = "history";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends ArEvent>> folds() {
        return Set.of(ArEvent.class);
    }

    @Override
    public List<TableFold> tables() {
        return List.of(new EventRows());
    }

    @Override
    public String definition() {
        return Script.read(NAME);
    }

    @Override
    public String completion() {
        return Script.read(NAME + "-completion");
    }
}
