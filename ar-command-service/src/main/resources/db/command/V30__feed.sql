create table feed (
    topic    text   primary key,
    topic_id text   not null,
    position bigint not null
);
comment on table feed is 'How far the log was published, a row a topic.';
comment on column feed.topic_id is
    'Kafka''s own id of the topic: a topic of the same name with another id is a new one, empty.';
comment on column feed.position is
    'Everything up to here was acknowledged. Set back, the log is published again from there.';
