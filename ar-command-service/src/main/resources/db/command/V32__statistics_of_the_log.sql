-- The plans of the log's statements do not depend on statistics, and a growing log is analyzed again for
-- every tenth that it grows: 30,000 rows each time, their tags and contents taken apart, while commands
-- wait for the processor. 3,000 rows of what an auditor's own question may ask for are enough.
alter table event
    alter event_id set statistics 0,
    alter tags set statistics 0,
    alter payload set statistics 0,
    alter metadata set statistics 0,
    alter hash set statistics 0,
    alter position set statistics 10,
    alter book set statistics 10,
    alter book_position set statistics 10,
    alter type set statistics 10,
    alter recorded_at set statistics 10;

alter table event_tag
    alter tag set statistics 10,
    alter book set statistics 10,
    alter type set statistics 10,
    alter position set statistics 10;
