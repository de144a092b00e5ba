-- A text to somebody without a record: a worker typed the number, and whoever stood there said that it is safe. Forgotten
-- seven days after the text has come to an end (ForgetTexts).
create table typed_number (
    id              uuid        primary key,
    mobile          text        not null,
    organisation_id uuid        not null,
    typed_by        uuid        not null,
    typed_at        timestamptz not null
);
create index typed_number_by_age on typed_number (typed_at);
comment on column typed_number.id              is 'internal: opaque id';
comment on column typed_number.mobile          is 'personal';
comment on column typed_number.organisation_id is 'internal: whose worker typed it';
comment on column typed_number.typed_by        is 'personal: subject of a member of staff';
comment on column typed_number.typed_at        is 'personal';

-- Whether the number is still known is found out when the text is due.
alter table message
    alter person_id drop not null,
    add number_id uuid,
    add constraint message_is_for_somebody_or_a_phone check ((person_id is null) <> (number_id is null));
create index message_to_typed_number on message (number_id) where number_id is not null;
comment on column message.number_id is 'internal: opaque id';

-- Only texts to nobody on record are ever deleted, and what came back goes with them.
alter table reply
    drop constraint reply_message_id_fkey,
    add constraint reply_message_id_fkey foreign key (message_id) references message on delete cascade;
