-- Whether its listing is still right is asked of a group at the address that it publishes. Address and link go as soon as
-- the provider has taken the e-mail, or it will never be sent.
alter table reminder
    alter column organisation_id drop not null,
    alter column worker drop not null,
    add column listing_id uuid,
    add column email      text,
    add column link       text,
    add constraint reminder_is_to_somebody check (
        (worker is null) = (organisation_id is null) and (worker is null) = (listing_id is not null)),
    add constraint reminder_letter_is_whole check (
        (email is null) = (link is null)
        and (email is not null) = (listing_id is not null and state in ('QUEUED', 'SENDING')));
comment on column reminder.listing_id is 'internal';
comment on column reminder.email      is 'personal: e-mail address of a group, as its listing publishes it';
comment on column reminder.link       is 'personal: a link with a secret in it';
