-- A form that somebody began and has not sent yet: their team's, and nobody else's. It is about nobody who is known here,
-- so it hangs on no person and on no referral. One that was sent or thrown away keeps its id and nothing else, so that a
-- second device does not begin it again.

create table draft (
    id              uuid        primary key,
    organisation_id uuid        not null,
    begun_by        uuid        not null,
    begun_by_name   text        not null,
    begun_at        timestamptz not null,
    form_id         text        not null,
    form_version    integer     not null,
    answers         jsonb,
    last_page       text        not null,
    saved_at        timestamptz not null,
    closed_at       timestamptz,
    constraint nothing_stays_of_what_is_closed check ((closed_at is null) = (answers is not null))
);
create index draft_of_organisation on draft (organisation_id, id) where closed_at is null;
create index draft_untouched on draft (saved_at);
comment on column draft.id              is 'internal';
comment on column draft.organisation_id is 'internal';
comment on column draft.begun_by        is 'personal: subject of a member of staff';
comment on column draft.begun_by_name   is 'personal: of a worker';
comment on column draft.begun_at        is 'internal';
comment on column draft.form_id         is 'special-category: who asks tells what for';
comment on column draft.form_version    is 'internal';
comment on column draft.answers         is 'special-category: all that was typed so far';
comment on column draft.last_page       is 'internal';
comment on column draft.saved_at        is 'internal';
comment on column draft.closed_at       is 'internal: when it was sent or thrown away';

create policy fence on draft using (works_for_the_service() or organisation_id = caller_organisation());
alter table draft enable row level security, force row level security;
