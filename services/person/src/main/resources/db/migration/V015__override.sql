-- Who was let in for a while without having been asked for the person's agreement: one worker (subject) who broke the
-- glass, or an organisation to which some headings were disclosed. Nothing is taken away; each is looked at by somebody
-- else afterwards.
create table override (
    id                  uuid        primary key,
    version             bigint      not null check (version > 0),
    person_id           uuid        not null references identity,
    organisation_id     uuid        not null,
    subject             uuid,
    headings            text[],
    reason              text        not null check (reason in (
        'RISK_TO_LIFE', 'URGENT_CARE', 'SAFEGUARDING_ADULT', 'SAFEGUARDING_CHILD', 'SERIOUS_CRIME', 'COURT_ORDER')),
    because             text        not null check (length(because) between 20 and 1000),
    person_told         boolean     not null,
    set_by              uuid        not null,
    set_by_name         text        not null,
    set_by_organisation uuid        not null,
    from_at             timestamptz not null,
    until_at            timestamptz not null,
    closed_at           timestamptz,
    finding             text        check (finding in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    review_note         text        check (length(review_note) between 1 and 1000),
    reviewed_by         uuid,
    reviewed_by_name    text,
    reviewed_at         timestamptz,

    constraint override_lets_in_a_worker_or_discloses check ((subject is null) = (headings is not null)),
    constraint override_ends check (until_at > from_at),
    constraint review_is_whole check (
        num_nulls(finding, review_note, reviewed_by, reviewed_by_name, reviewed_at) in (0, 5)),
    constraint nobody_reviews_themselves check (reviewed_by <> set_by)
);
create index override_of_person on override (person_id);
create index override_by_worker on override (set_by, from_at);
create index override_to_review on override (id) where finding is null;

-- Whether a worker sees a person through a glass that they broke.
create function broke_glass_for(person uuid, organisation uuid, worker uuid, at timestamptz) returns boolean
    language sql stable parallel safe
    return not hidden_from(person, worker) and exists (
        select from override o join identity i on i.person_id = o.person_id
         where i.canonical_id = broke_glass_for.person and o.organisation_id = broke_glass_for.organisation
           and o.subject = worker and o.closed_at is null and o.until_at > at);

comment on column override.id                  is 'internal';
comment on column override.version             is 'internal';
comment on column override.person_id           is 'personal: the record at the time';
comment on column override.organisation_id     is 'special-category: who is let in may tell what for';
comment on column override.subject             is 'personal: subject of a member of staff';
comment on column override.headings            is 'personal: what may be read';
comment on column override.reason              is 'special-category: may tell of danger';
comment on column override.because             is 'special-category: free text about a person';
comment on column override.person_told         is 'special-category: may tell of danger';
comment on column override.set_by              is 'personal: subject of a member of staff';
comment on column override.set_by_name         is 'personal: name of a member of staff';
comment on column override.set_by_organisation is 'internal';
comment on column override.from_at             is 'internal';
comment on column override.until_at            is 'internal';
comment on column override.closed_at           is 'internal';
comment on column override.finding             is 'internal';
comment on column override.review_note         is 'special-category: free text about a person';
comment on column override.reviewed_by         is 'personal: subject of a member of staff';
comment on column override.reviewed_by_name    is 'personal: name of a member of staff';
comment on column override.reviewed_at         is 'internal';
