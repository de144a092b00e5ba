-- For whom a message is sent: the person may say no to an organisation's texts, and those that wait are dropped then.
alter table message add organisation_id uuid;
comment on column message.organisation_id is 'special-category: who works with a person tells what for';
