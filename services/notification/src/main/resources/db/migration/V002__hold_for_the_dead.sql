-- Nobody's family is texted about an appointment of somebody who has died.
alter table reach add may_have_died boolean not null default false;
comment on column reach.may_have_died is 'personal: somebody has said that the person has died';
