-- Which kind of support was asked for; once a host has taken it on, with which it began. Until now all was link work.
alter table referral
    add support text not null default 'LINK_WORK' check (support in ('LINK_WORK', 'COACHING', 'CO_ORDINATION'));
comment on column referral.support is 'special-category: coaching and co-ordination tell of somebody''s health';

-- organisation.profile.v1: parts of postcode districts that a host serves. Each goes before its district.
create table host_sector (
    sector          text not null,
    organisation_id uuid not null references organisation,
    primary key (sector, organisation_id)
);
comment on column host_sector.sector          is 'internal';
comment on column host_sector.organisation_id is 'internal';
