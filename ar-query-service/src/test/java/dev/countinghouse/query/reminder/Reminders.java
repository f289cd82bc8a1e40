package dev.countinghouse.query.reminder;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.reminder.ReminderNoted;
import dev.countinghouse.query.feed.Projection;
import dev.countinghouse.query.feed.TableFold;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** The reminders as they were noted. */
@Component
final class Reminders implements Projection {

    static final String NAME = "reminders";

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
        return Set.of(ReminderNoted.class);
    }

    @Override
    public List<TableFold> tables() {
        return List.of(new ReminderRows());
    }

    @Override
    public String definition() {
        return """
               create table reminder (
                   book      text collate "C" not null,
                   reminder  text collate "C" not null,
                   account   text collate "C" not null,
                   text      text             not null,
                   remind_on date             not null,
                   noted_on  date             not null,
                   position  bigint           not null,
                   constraint reminder_pk primary key (book, reminder)
               );
               """;
    }

    @Override
    public String completion() {
        return "create index reminder_day on reminder (book, remind_on, reminder);";
    }
}
