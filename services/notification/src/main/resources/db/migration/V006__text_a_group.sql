-- The phone of a group that answers offers without an account: one for each host and service, until it is a year old.
alter table typed_number add service_id uuid;
create unique index typed_number_of_group on typed_number (organisation_id, service_id) where service_id is not null;
comment on column typed_number.service_id is 'internal: the service of the directory whose offers are answered with this phone; absent for a text to somebody without a record';
